// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/run/runview.h"

#include "ui/widgets/details.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/run/stepdelegate.h"

#include <QHBoxLayout>
#include <QListView>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int BarSteps = 1000;

} // namespace

RunView::RunView(RunModel &model, const QString &barName, const QString &stepsName, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_bar(new QProgressBar(this))
    , m_overview(plainLabel(u"overview"_s, this))
    , m_elapsed(plainLabel(u"elapsed"_s, this))
    , m_steps(new QListView(this))
    , m_hint(plainLabel(u"runHint"_s, this))
    , m_log(new Details(this))
{
    m_bar->setObjectName(u"progress"_s);
    m_bar->setAccessibleName(barName);
    m_bar->setRange(0, BarSteps);
    m_steps->setObjectName(u"steps"_s);
    m_steps->setAccessibleName(stepsName);
    m_steps->setAccessibleDescription(tr("To read: how far each step is", "@info accessible"));
    m_steps->setModel(&m_model);
    m_steps->setItemDelegate(new StepDelegate(m_steps));
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setResizeMode(QListView::Adjust); // rows wrap
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_bar);
    auto *line = new QHBoxLayout;
    line->addWidget(m_overview, 1);
    line->addWidget(m_elapsed);
    column->addLayout(line);
    column->addWidget(m_steps, 1);
    column->addWidget(m_hint);
    column->addWidget(m_log);

    m_elapsed->setWordWrap(false);
    m_log->addFindBar();
    connect(&m_model, &RunModel::progressed, this, &RunView::refresh);
    connect(&m_model, &RunModel::logged, m_log, &Details::append);
    connect(&m_model, &RunModel::modelReset, this, [this] {
        m_log->setText({});
        refresh();
    });
}

void RunView::focusInEvent(QFocusEvent *)
{
    m_steps->setFocus(); // no proxy: see Page::setFirstFocus
}

void RunView::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void RunView::addPanel(QWidget *panel)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_hint), panel);
}

void RunView::refresh()
{
    m_bar->setValue(static_cast<int>(m_model.fraction() * BarSteps));
    m_overview->setText(m_model.overview());
    const QString elapsed = m_model.elapsed();
    if (elapsed == m_elapsed->text())
        return; // once a second is enough for who hears it
    m_elapsed->setText(elapsed);
    m_elapsed->setAccessibleName(tr("Running for %1", "@info accessible").arg(elapsed));
}

} // namespace keeper
