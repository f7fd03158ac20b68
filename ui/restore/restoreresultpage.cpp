// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/restoreresultpage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/details.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/run/commandsbox.h"
#include "ui/widgets/run/reportbutton.h"
#include "ui/widgets/scrolled.h"
#include "ui/words/displaytext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int IconSize = 16;

Severity severityOf(const RestoreResultText &text)
{
    switch (text.end) {
    case RestoreEnd::Done:
        return text.notes.isEmpty() ? Severity::Good : Severity::Warning;
    case RestoreEnd::Cancelled:
        return Severity::LeftOut;
    case RestoreEnd::Refused:
    case RestoreEnd::Undone:
        return Severity::Warning;
    case RestoreEnd::Failed:
    case RestoreEnd::NeedsPerson:
        return Severity::Bad;
    }
    return Severity::Bad;
}

Severity severityOf(HealthState state)
{
    switch (state) {
    case HealthState::Passed:
        return Severity::Good;
    case HealthState::Failed:
        return Severity::Bad;
    case HealthState::NotChecked:
        return Severity::LeftOut;
    }
    return Severity::LeftOut;
}

} // namespace

RestoreResultPage::RestoreResultPage(QWidget *parent)
    : Page(parent)
    , m_message(new InlineMessage(this))
    , m_downtime(plainLabel(u"measuredDowntime"_s, this))
    , m_health(new QTreeWidget(this))
    , m_keptTitle(plainLabel(u"keptTitle"_s, this))
    , m_kept(new QTreeWidget(this))
    , m_notes(plainLabel(u"restoreNotes"_s, this))
    , m_commands(new CommandsBox(u"personCommands"_s, this))
    , m_saved(plainLabel(u"reportSaved"_s, this))
    , m_save(new ReportButton(m_saved, this))
    , m_release(verbButton(u"release"_s, wordsOf(RestoreAction::Release).verb, this))
    , m_undo(verbButton(u"undo"_s, {}, this))
    , m_details(new Details(this))
{
    m_message->setObjectName(u"restoreResult"_s);
    m_health->setHeaderLabels(
        {tr("Proof", "@title:column"), tr("State", "@title:column"), tr("Detail", "@title:column")});
    setUpTable(m_health, u"proof"_s, tr("Proof", "@label accessible"),
               tr("To read: what was looked at after the swap", "@info accessible"), 2);
    m_health->header()->setSectionResizeMode(0, QHeaderView::Stretch); // as many words as the last
    m_kept->setHeaderHidden(true);
    m_kept->setColumnCount(3);
    setUpTable(m_kept, u"kept"_s, tr("Kept for undo", "@label accessible"),
               tr("To read: what lies on the server until you delete it", "@info accessible"), 2);
    for (QTreeWidget *table : {m_health, m_kept}) {
        table->setSelectionMode(QAbstractItemView::NoSelection); // there is nothing to do with a row
        wrapCells(table, TableHeight::OfItsRows);
    }
    m_keptTitle->setText(tr("Kept on the server until you delete it:", "@label"));

    QVBoxLayout *column = scrolledColumn(this, tr("Result", "@label accessible"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_message, m_commands, m_health, m_downtime, m_keptTitle,
                                                            m_kept, m_notes, m_details})
        column->addWidget(widget);
    column->addStretch();
    // Not below what has to be scrolled: what can be done must be seen.
    layout()->addWidget(m_saved);
    layout()->addWidget(makeButtons());
    for (QPushButton *button : {m_release, m_undo})
        button->hide(); // until there is something to do with them
    m_release->setAccessibleDescription(wordsOf(RestoreAction::Release).about);
    setFirstFocus(m_save);
    connect(m_message, &InlineMessage::asked, this, &RestoreResultPage::helpWanted);
}

QWidget *RestoreResultPage::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *line = new QHBoxLayout(buttons);
    line->setContentsMargins({});
    line->addWidget(m_save);
    line->addStretch();
    line->addWidget(m_release);
    line->addWidget(m_undo);
    connect(m_release, &QPushButton::clicked, this, &RestoreResultPage::releaseWanted);
    connect(m_undo, &QPushButton::clicked, this, &RestoreResultPage::undoWanted);
    return buttons;
}

void RestoreResultPage::setRecord(const RestoreRecord &record)
{
    m_record = record;
    m_text = restoreResultText(record.action, record.outcome);
    m_message->show(severityOf(m_text), {.what = m_text.what, .why = m_text.why, .next = m_text.next}, {},
                    m_text.action);
    m_downtime->setText(tr("Downtime: %1", "@info").arg(m_text.downtime));
    m_downtime->setVisible(!m_text.downtime.isEmpty());
    showText(m_notes, m_text.notes.join(u'\n'));
    m_commands->setCommands(m_text.commands);
    m_save->setReport(record.outcome.run, restoreReport(record));
    m_release->setVisible(m_text.mayRelease);
    m_undo->setVisible(m_text.mayUndo);
    setVerb(m_undo, m_text.undoVerb);
    m_undo->setAccessibleDescription(wordsOf(oppositeOf(record.action)).about);
    m_details->setText(m_text.details);
    m_details->setOpen(false);
    fillTables();
    emit buttonsChanged();
}

void RestoreResultPage::fillTables()
{
    m_health->clear();
    for (const HealthLine &line : m_text.health) {
        auto *item = new QTreeWidgetItem(m_health, {line.title, line.word, line.detail});
        item->setIcon(1, severityPixmap(severityOf(line.state), palette(), IconSize, devicePixelRatioF()));
    }
    m_health->setVisible(!m_text.health.isEmpty());
    fitToRows(m_health);
    m_kept->clear();
    for (const KeptLine &line : m_text.kept)
        (new QTreeWidgetItem(m_kept, {line.title, line.size, line.name}))->setToolTip(2, toolTipText({line.name}));
    m_kept->setVisible(!m_text.kept.isEmpty());
    m_keptTitle->setVisible(!m_text.kept.isEmpty());
    fitToRows(m_kept);
}

} // namespace keeper
