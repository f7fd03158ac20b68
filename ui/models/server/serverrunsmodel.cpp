// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/serverrunsmodel.h"

#include "ui/words/displaytext.h"
#include "ui/words/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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

void ServerRunsModel::setRuns(const QList<ServerRun> &runs, const QDateTime &when)
{
    const QString before = m_chosen < 0 ? QString() : m_runs.at(m_chosen).run;
    beginResetModel();
    m_runs = runs;
    m_lookedAt = when;
    // What must be mended is what people come for; else what they had chosen, else the newest.
    auto wanted = std::ranges::find_if(m_runs, needsPerson);
    if (wanted == m_runs.end())
        wanted = std::ranges::find(m_runs, before, &ServerRun::run);
    if (wanted == m_runs.end())
        wanted = m_runs.begin();
    m_chosen = m_runs.isEmpty() ? -1 : static_cast<int>(wanted - m_runs.begin());
    endResetModel();
    emit changed();
}

void ServerRunsModel::choose(int row)
{
    const int chosen = row < m_runs.size() ? row : -1;
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    emit changed();
}

std::optional<ServerRun> ServerRunsModel::chosenRun() const
{
    return m_chosen < 0 ? std::nullopt : std::optional(m_runs.at(m_chosen));
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
    return m_chosen < 0 ? QString() : laterText(m_runs.at(m_chosen));
}

QList<RestoreAction> ServerRunsModel::actions() const
{
    return m_chosen < 0 ? QList<RestoreAction>() : laterActions(m_runs.at(m_chosen));
}

QString ServerRunsModel::text(const ServerRun &run, int column) const
{
    switch (column) {
    case BegunColumn:
        return run.startedAt.isValid() ? momentText(run.startedAt) : harmless(run.run, 40);
    case BackupColumn:
        return run.setTime.isValid() ? momentText(run.setTime) : QString();
    case ByColumn:
        return harmless(run.by, 60);
    case StateColumn:
        return laterWord(run);
    default:
        return {};
    }
}

int ServerRunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int ServerRunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServerRunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ServerRun &run = m_runs.at(index.row());
    if (role == RunStateRole)
        return static_cast<int>(stateOf(run));
    if (role == Qt::DisplayRole)
        return text(run, index.column());
    if (role == Qt::ToolTipRole && index.column() == ByColumn)
        return toolTipText({text(run, ByColumn)});
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList words;
    for (int column = 0; column < ColumnCount; ++column)
        words += text(run, column);
    return words.join(u", "_s);
}

QVariant ServerRunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case BegunColumn:
        return tr("Begun", "@title:column");
    case BackupColumn:
        return tr("Backup of", "@title:column");
    case ByColumn:
        return tr("By", "@title:column");
    case StateColumn:
        return tr("State", "@title:column");
    default:
        return {};
    }
}

} // namespace keeper
