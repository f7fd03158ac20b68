// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/runpage.h"

#include "ui/widgets/details.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/stepdelegate.h"

#include <QListView>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int BarSteps = 1000;

} // namespace

RunPage::RunPage(RunModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_bar(new QProgressBar(this))
    , m_overview(plainLabel(u"overview"_s, this))
    , m_steps(new QListView(this))
    , m_log(new Details(this))
{
    m_bar->setObjectName(u"progress"_s);
    m_bar->setAccessibleName(tr("Progress of the backup", "@label accessible"));
    m_bar->setRange(0, BarSteps);
    m_steps->setObjectName(u"steps"_s);
    m_steps->setAccessibleName(tr("Steps of the backup", "@label accessible"));
    m_steps->setModel(&m_model);
    m_steps->setItemDelegate(new StepDelegate(m_steps));
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    QLabel *hint = plainLabel(u"runHint"_s, this);
    hint->setText(tr("authentik keeps running. Closing this window cancels the backup.", "@info"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_bar);
    column->addWidget(m_overview);
    column->addWidget(m_steps, 1);
    column->addWidget(hint);
    column->addWidget(m_log);

    setFocusProxy(m_steps);
    connect(&m_model, &RunModel::progressed, this, &RunPage::refresh);
    connect(&m_model, &RunModel::cancelling, this, &RunPage::buttonsChanged);
    connect(&m_model, &RunModel::logged, m_log, &Details::append);
    connect(&m_model, &RunModel::modelReset, this, [this] {
        m_log->setText({});
        refresh();
        emit buttonsChanged();
    });
}

QString RunPage::title() const
{
    return tr("Backing up", "@title");
}

PageButton RunPage::cancel() const
{
    return {.text = tr("Cancel Backup", "@action"), .enabled = !m_model.isCancelling()};
}

void RunPage::onCancel()
{
    m_model.cancel();
}

void RunPage::refresh()
{
    m_bar->setValue(static_cast<int>(m_model.fraction() * BarSteps));
    m_overview->setText(m_model.overview());
}

} // namespace keeper
