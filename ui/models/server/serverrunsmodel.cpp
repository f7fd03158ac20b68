// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/serverrunsmodel.h"

#include "ui/words/displaytext.h"
#include "ui/words/timetext.h"

#include <algorithm>

namespace keeper {

namespace {

StepState stateOf(const ServerRun &run)
{
    if (run.isActive)
        return StepState::Running;
    if (laterActions(run).isEmpty())
        return StepState::Failed; // it can't be read
    switch (run.state) {
    case ServerRunState::Restored:
        return StepState::Done;
    case ServerRunState::Undone:
        return StepState::Cancelled;
    case ServerRunState::Building:
    case ServerRunState::Unproven:
        return StepState::Skipped;
    case ServerRunState::Interrupted:
        return StepState::Failed;
    }
    return StepState::Waiting;
}

bool needsPerson(const ServerRun &run)
{
    return laterActions(run).value(0) == RestoreAction::Resume;
}

} // namespace

ServerRunsModel::ServerRunsModel(QObject *parent)
    : TableModel({tr("Begun", "@title:column"), tr("Backup of", "@title:column"), tr("By", "@title:column"),
                  tr("State", "@title:column")},
                 {},
                 parent)
{}

void ServerRunsModel::setRuns(const QList<ServerRun> &runs, const QDateTime &when)
{
    const QString before = chosenRun().value_or(ServerRun{}).run;
    beginResetModel();
    m_runs = runs;
    m_lookedAt = when;
    // What must be mended is what people come for; else what they had chosen, else the newest.
    auto wanted = std::ranges::find_if(m_runs, needsPerson);
    if (wanted == m_runs.end())
        wanted = std::ranges::find(m_runs, before, &ServerRun::run);
    if (wanted == m_runs.end())
        wanted = m_runs.begin();
    setChosen(m_runs.isEmpty() ? -1 : static_cast<int>(wanted - m_runs.begin()));
    endResetModel();
    emit changed();
}

std::optional<ServerRun> ServerRunsModel::chosenRun() const
{
    return chosen() < 0 ? std::nullopt : std::optional(m_runs.at(chosen()));
}

QString ServerRunsModel::note() const
{
    if (!hasLooked())
        return tr("A restore leaves on the server what it takes to undo it, until you delete it. Look there to undo "
                  "one, or to mend one that was interrupted; who made it, and on which computer, does not matter.",
                  "@info");
    if (m_runs.isEmpty())
        return tr("There is nothing to undo or to mend on the server (looked at %1).", "@info time")
            .arg(momentText(m_lookedAt));
    return chosen() < 0 ? QString() : laterText(m_runs.at(chosen()));
}

QList<RestoreAction> ServerRunsModel::actions() const
{
    return chosen() < 0 ? QList<RestoreAction>() : laterActions(m_runs.at(chosen()));
}

QString ServerRunsModel::text(int row, int column) const
{
    const ServerRun &run = m_runs.at(row);
    switch (column) {
    case BegunColumn:
        return run.startedAt.isValid() ? momentText(run.startedAt) : harmless(run.run, 40);
    case BackupColumn:
        return run.setTime.isValid() ? momentText(run.setTime) : QString();
    case ByColumn:
        return harmless(run.by, 60);
    default:
        return laterWord(run);
    }
}

QVariant ServerRunsModel::special(int row, int column, int role) const
{
    if (role == RunStateRole)
        return static_cast<int>(stateOf(m_runs.at(row)));
    return role == Qt::ToolTipRole && column == ByColumn ? toolTipText({text(row, column)}) : QVariant();
}

} // namespace keeper
