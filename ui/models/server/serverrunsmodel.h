// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connect/connectmodel.h"
#include "ui/models/runs/laterrun.h"

#include <QAbstractTableModel>

#include <optional>

namespace keeper {

/// The runs whose work folders are on a server, newest first, and what can be done with each. Whoever looked hands them
/// over: nothing is asked here.
class ServerRunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { BegunColumn, BackupColumn, ByColumn, StateColumn, ColumnCount };
    enum Role { RunStateRole = Qt::UserRole }; ///< StepState as int: for the icon beside the word.

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const QList<ServerRun> &runs, const QDateTime &when);
    void choose(int row); ///< -1: none.

    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] std::optional<ServerRun> chosenRun() const;
    [[nodiscard]] bool hasLooked() const { return m_lookedAt.isValid(); }
    [[nodiscard]] QString note() const;                 ///< When it was looked at, and what the chosen one is about.
    [[nodiscard]] QList<RestoreAction> actions() const; ///< Of the chosen one.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void changed();

private:
    [[nodiscard]] QString text(const ServerRun &run, int column) const;

    QList<ServerRun> m_runs;
    QDateTime m_lookedAt;
    int m_chosen = -1;
};

} // namespace keeper
