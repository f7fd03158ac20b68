// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/checkpage.h"

#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/tables.h"

#include <QProgressBar>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int BarSteps = 1000;

} // namespace

CheckPage::CheckPage(CheckSetModel &model, QWidget *parent)
    : Page(parent)
    , m_model(model)
    , m_summary(plainLabel(u"setSummary"_s, this))
    , m_parts(new QTreeView(this))
    , m_bar(new QProgressBar(this))
    , m_overview(plainLabel(u"verifyOverview"_s, this))
    , m_message(new InlineMessage(this))
{
    m_parts->setModel(&m_model.parts());
    setUpTable(m_parts, u"setParts"_s, tr("Parts of the backup", "@label accessible"),
               tr("To read: what the backup holds", "@info accessible"), PartsModel::FoundColumn);
    m_bar->setObjectName(u"verifyProgress"_s);
    m_bar->setAccessibleName(tr("Progress of verifying", "@label accessible"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_summary);
    column->addWidget(m_message);
    column->addWidget(m_bar);
    column->addWidget(m_overview);
    column->addWidget(m_parts, 1);

    connect(m_message, &InlineMessage::asked, &m_model, &CheckSetModel::startAgain);
    connect(&m_model, &CheckSetModel::changed, this, &CheckPage::refresh);
    connect(&m_model, &CheckSetModel::progressed, this, &CheckPage::refreshProgress);
    setFirstFocus(m_parts);
    refresh();
}

QString CheckPage::title() const
{
    const QString heading = m_model.heading();
    return heading.isEmpty() ? tr("What is in the backup", "@title") : heading;
}

PageButton CheckPage::next() const
{
    return {.text = tr("Co&ntinue", "@action"), .enabled = m_model.isReady()};
}

PageButton CheckPage::cancel() const
{
    const bool checking = m_model.phase() == CheckSetModel::Phase::Checking;
    return {.text = checking ? tr("&Cancel", "@action") : QString()};
}

void CheckPage::refresh()
{
    using Phase = CheckSetModel::Phase;
    const Phase phase = m_model.phase();
    m_summary->setText(m_model.summary());
    m_bar->setVisible(phase == Phase::Checking);
    m_overview->setVisible(phase == Phase::Checking);
    const QString findings = m_model.findings().join(u'\n');
    switch (phase) {
    case Phase::Good:
        m_message->show(Severity::Good, {.what = m_model.condition(), .why = findings});
        break;
    case Phase::Incomplete:
        m_message->show(
            Severity::Warning,
            {.what = m_model.condition(),
             .why = findings,
             .next = tr("What is there can be restored; what is missing stays as it is on the server, or is "
                        "missing there afterwards.",
                        "@info next")});
        break;
    case Phase::Bad:
        m_message->show(Severity::Bad, {.what = m_model.condition(),
                                        .why = findings,
                                        .next = tr("It is not restored. Choose another backup.", "@info next")});
        break;
    case Phase::Failed:
        m_message->showError(*m_model.error(), {Action::TryAgain});
        break;
    case Phase::Idle:
    case Phase::Checking:
        m_message->hide();
        break;
    }
    refreshProgress();
    emit buttonsChanged();
}

void CheckPage::refreshProgress()
{
    const double fraction = m_model.fraction();
    m_bar->setRange(0, fraction < 0 ? 0 : BarSteps);
    m_bar->setValue(fraction < 0 ? 0 : static_cast<int>(fraction * BarSteps));
    m_overview->setText(tr("Verifying every byte: %1", "@status").arg(m_model.overview()));
}

} // namespace keeper
