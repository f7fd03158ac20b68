// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/serverrunsbox.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/delegates.h"
#include "ui/widgets/lists/tables.h"

#include <QHBoxLayout>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int MostRows = 5; // more of them scroll

} // namespace

ServerRunsBox::ServerRunsBox(ServerRunsModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_runs(new QTreeView(this))
    , m_note(plainLabel(u"serverRunsNote"_s, this))
{
    showTable(m_runs, m_model);
    setUpTable(m_runs, u"serverRuns"_s, tr("Runs on the server", "@label accessible"),
               tr("Choose one to see what can be done with it", "@info accessible"), ServerRunsModel::ByColumn);
    m_runs->setItemDelegate(new StateDelegate(ServerRunsModel::RunStateRole, {ServerRunsModel::StateColumn}, m_runs));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_runs);
    column->addWidget(m_note);
    column->addWidget(makeButtons());

    connect(&m_model, &ServerRunsModel::changed, this, &ServerRunsBox::refresh);
    refresh();
}

QWidget *ServerRunsBox::makeButtons()
{
    // Two lines: the verbs of a run are long, and more so in German.
    auto *buttons = new QWidget(this);
    auto *lines = new QVBoxLayout(buttons);
    lines->setContentsMargins({});
    m_look = verbButton(u"lookOnServer"_s, {}, buttons);
    auto *line = new QHBoxLayout;
    line->addStretch();
    lines->addLayout(line);
    lines->addWidget(m_look, 0, Qt::AlignLeft);
    connect(m_look, &QPushButton::clicked, this, &ServerRunsBox::lookWanted);
    const QList<std::pair<RestoreAction, QString>> names{{RestoreAction::Release, u"releaseRun"_s},
                                                         {RestoreAction::Resume, u"resumeRun"_s},
                                                         {RestoreAction::Redo, u"redoRun"_s},
                                                         {RestoreAction::Undo, u"undoRun"_s}};
    for (const auto &[action, name] : names) {
        QPushButton *button = verbButton(name, wordsOf(action).verb, buttons);
        button->setAccessibleDescription(wordsOf(action).about);
        line->addWidget(button);
        m_actions.insert(action, button);
        connect(button, &QPushButton::clicked, this, [this, wanted = action] {
            if (const std::optional<ServerRun> run = m_model.chosenRun())
                emit actionWanted(*run, wanted);
        });
    }
    return buttons;
}

void ServerRunsBox::focusInEvent(QFocusEvent *)
{
    m_look->setFocus(); // no proxy: see Page::setFirstFocus
}

void ServerRunsBox::refresh()
{
    m_runs->setVisible(m_model.rowCount() > 0);
    fitToRows(m_runs, MostRows);
    m_note->setText(m_model.note());
    setVerb(m_look, m_model.hasLooked() ? tr("&Look Again…", "@action") : tr("&Look on the Server…", "@action"));
    for (const auto &[action, button] : m_actions.asKeyValueRange())
        button->setVisible(m_model.actions().contains(action));
}

} // namespace keeper
