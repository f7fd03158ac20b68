// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/pastrunview.h"

#include "ui/widgets/details.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/run/commandsbox.h"
#include "ui/widgets/run/reportbutton.h"
#include "ui/widgets/severity.h"

#include <QEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int IconSize = 16;

Severity runSeverity(StepState state)
{
    return state == StepState::Skipped ? Severity::Warning : severityOf(state); // something to look at
}

} // namespace

PastRunView::PastRunView(QWidget *parent)
    : QWidget(parent)
    , m_heading(plainLabel(u"pastRunHeading"_s, this))
    , m_message(new InlineMessage(this))
    , m_commands(new CommandsBox(u"pastRunCommands"_s, this))
    , m_steps(new QTreeWidget(this))
    , m_log(new Details(this))
    , m_save(new ReportButton(plainLabel(u"reportSaved"_s, this), this))
{
    makeBold(m_heading);
    m_message->setObjectName(u"pastRunMessage"_s);
    m_steps->setHeaderLabels(
        {tr("Step", "@title:column"), tr("State", "@title:column"), tr("Duration", "@title:column")});
    setUpTable(m_steps, u"pastRunSteps"_s, tr("Steps of the run", "@label accessible"),
               tr("To read: how each step ended", "@info accessible"), 0);
    m_steps->setSelectionMode(QAbstractItemView::NoSelection); // there is nothing to do with a step
    m_log->addFindBar();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_save, 0, Qt::AlignTop);
    column->addLayout(top);
    column->addWidget(findChild<QLabel *>(u"reportSaved"_s));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_message, m_commands, m_steps, m_log})
        column->addWidget(widget);
    connect(m_message, &InlineMessage::asked, this, &PastRunView::helpWanted);
}

void PastRunView::setRun(const PastRunText &run, const QString &id, const QString &report)
{
    m_save->setReport(id, report);
    m_run = run;
    m_heading->setText(run.heading);
    m_message->show(runSeverity(run.state), {.what = run.what, .why = run.why, .next = run.next}, {}, run.action);
    m_commands->setCommands(run.commands);
    if (m_log->text() != run.log)
        m_log->setText(run.log);
    m_log->setVisible(!run.log.isEmpty());
    fillSteps();
}

void PastRunView::fillSteps()
{
    m_steps->clear();
    for (const PastStepLine &line : std::as_const(m_run.steps)) {
        auto *item = new QTreeWidgetItem(m_steps, {line.title, line.word, line.lasted});
        item->setIcon(1, severityPixmap(severityOf(line.state), palette(), IconSize, devicePixelRatioF()));
    }
    m_steps->setVisible(!m_run.steps.isEmpty());
    fitToRows(m_steps);
}

void PastRunView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        fillSteps();
    QWidget::changeEvent(event);
}

} // namespace keeper
