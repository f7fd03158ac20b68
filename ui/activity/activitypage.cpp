// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "core/settings/paths.h"
#include "ui/activity/pastrunview.h"
#include "ui/activity/serverrunsbox.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/delegates.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/scrolled.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int MostRows = 8; // more of them scroll
constexpr int BarSteps = 1000;

QLabel *sectionLabel(const QString &name, const QString &text, QWidget *parent)
{
    QLabel *label = boldLabel(name, parent);
    label->setText(text);
    return label;
}

} // namespace

ActivityPage::ActivityPage(Library &library, const SavedServer &server, QWidget *parent)
    : QWidget(parent)
    , m_model(library, server)
    , m_live(makeLive())
    , m_box(new ServerRunsBox(m_serverRuns, this))
    , m_runs(new QTreeView(this))
    , m_note(plainLabel(u"activityNote"_s, this))
    , m_view(new PastRunView(this))
{
    setObjectName(u"activityPage"_s);
    showTable(m_runs, m_model);
    setUpTable(m_runs, u"pastRuns"_s, tr("Runs from this computer", "@label accessible"),
               tr("Choose one to read its report", "@info accessible"), ActivityModel::WhatColumn);
    makeSpare(m_runs, ActivityModel::TookColumn); // how long each step took is told of the chosen one
    m_runs->setItemDelegate(new StateDelegate(ActivityModel::RunStateRole, {ActivityModel::ResultColumn}, m_runs));

    QVBoxLayout *column = scrolledColumn(this, tr("Activity", "@title"));
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_live);
    column->addWidget(sectionLabel(u"serverRunsTitle"_s, tr("On the server", "@title"), this));
    column->addWidget(m_box);
    column->addSpacing(8);
    column->addWidget(sectionLabel(u"pastRunsTitle"_s, tr("From this computer", "@title"), this));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_note, m_runs, m_view})
        column->addWidget(widget);
    column->addStretch();

    connect(m_box, &ServerRunsBox::lookWanted, this, &ActivityPage::lookWanted);
    connect(m_box, &ServerRunsBox::actionWanted, this, &ActivityPage::actionWanted);
    connect(m_view, &PastRunView::helpWanted, this, [this](Action action) {
        if (action == Action::LookInside)
            emit insideWanted(m_model.chosenSet());
        else
            emit lookWanted();
    });
    connect(&m_model, &ActivityModel::changed, this, &ActivityPage::refresh);
    refresh();
}

QWidget *ActivityPage::makeLive()
{
    auto *live = new QWidget(this);
    m_liveWord = plainLabel(u"liveWord"_s, live);
    m_liveWord->setWordWrap(false);
    m_liveBar = new QProgressBar(live);
    m_liveBar->setObjectName(u"liveProgress"_s);
    m_liveBar->setAccessibleName(tr("Progress of what is under way", "@label accessible"));
    m_liveBar->setRange(0, BarSteps);
    QPushButton *show = verbButton(u"showLive"_s, tr("Show &It", "@action"), live);
    show->setAccessibleName(tr("Show what is under way", "@action accessible"));
    auto *line = new QHBoxLayout(live);
    line->setContentsMargins({});
    line->setSpacing(12);
    line->addWidget(m_liveWord);
    line->addWidget(m_liveBar, 1);
    line->addWidget(show);
    live->hide();
    connect(show, &QPushButton::clicked, this, &ActivityPage::liveWanted);
    return live;
}

void ActivityPage::setLive(const RunStatus &status, const QString &word)
{
    m_live->setVisible(status.isRunning);
    m_liveWord->setText(word);
    m_liveBar->setValue(static_cast<int>(status.fraction * BarSteps));
}

void ActivityPage::setServerRuns(const ServerRuns &runs)
{
    m_serverRuns.setRuns(runs.runs, QDateTime::currentDateTimeUtc());
}

void ActivityPage::reload()
{
    m_model.reload(runJournalsFolder());
}

void ActivityPage::focusInEvent(QFocusEvent *)
{
    m_box->setFocus(); // no proxy: see Page::setFirstFocus
}

void ActivityPage::refresh()
{
    showText(m_note, m_model.note());
    m_runs->setVisible(m_model.rowCount() > 0);
    fitToRows(m_runs, MostRows);
    const std::optional<PastRunText> run = m_model.chosenText();
    m_view->setVisible(run.has_value());
    if (run)
        m_view->setRun(*run, m_model.chosenRun(), m_model.chosenReport());
}

} // namespace keeper
