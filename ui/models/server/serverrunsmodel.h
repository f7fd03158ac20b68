// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connect/connectmodel.h"
#include "ui/models/runs/laterrun.h"
#include "ui/models/tablemodel.h"

#include <optional>

namespace keeper {

/// The runs whose work folders are on a server, newest first, and what can be done with each. Whoever looked hands them
/// over: nothing is asked here.
class ServerRunsModel : public TableModel
{
    Q_OBJECT

public:
    enum Column { BegunColumn, BackupColumn, ByColumn, StateColumn };
    enum Role { RunStateRole = Qt::UserRole }; ///< StepState as int: for the icon beside the word.

    explicit ServerRunsModel(QObject *parent = nullptr);

    void setRuns(const QList<ServerRun> &runs, const QDateTime &when);
    [[nodiscard]] std::optional<ServerRun> chosenRun() const;
    [[nodiscard]] bool hasLooked() const { return m_lookedAt.isValid(); }
    [[nodiscard]] QString note() const;                 ///< When it was looked at, and what the chosen one is about.
    [[nodiscard]] QList<RestoreAction> actions() const; ///< Of the chosen one.

protected:
    [[nodiscard]] qsizetype size() const override { return m_runs.size(); }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant special(int row, int column, int role) const override;

private:
    QList<ServerRun> m_runs;
    QDateTime m_lookedAt;
};

} // namespace keeper
