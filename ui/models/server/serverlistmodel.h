// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/report.h"
#include "core/settings/servers.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QHash>

#include <optional>

namespace keeper {

/// What the list shows of a server beside its name.
struct ServerStatus
{
    bool looked = false;               ///< Its backups were looked for.
    bool unreadable = false;           ///< And could not be read.
    std::optional<QDateTime> lastGood; ///< Of its newest complete backup.
    QString activity;                  ///< "Backing up…"; empty: nothing is under way.
    bool waits = false;                ///< It asks something, and a person has to answer.
    bool trouble = false;              ///< A run ended badly, until somebody has seen it.
    friend bool operator==(const ServerStatus &, const ServerStatus &) = default;
};

/// The servers that a person keeps, one a row, and how each stands. Every change is written at once.
class ServerListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        StateRole,      ///< StepState as int: for the icon.
        WordRole,       ///< "Backed up", "No good backup", "Backing up…"
        LastBackupRole, ///< "Last good backup: 3 days ago"
    };

    explicit ServerListModel(const QString &path, QObject *parent = nullptr);

    [[nodiscard]] const QList<SavedServer> &servers() const { return m_servers; }
    [[nodiscard]] std::optional<SavedServer> server(const QString &id) const;
    [[nodiscard]] ServerStatus status(const QString &id) const { return m_statuses.value(id); }
    [[nodiscard]] int rowOf(const QString &id) const; ///< -1: not there.
    /// Why the list could not be read or written; nothing is written over a file that could not be read.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Adds it, or replaces the one with its id, or with its address and project; answers with its id.
    QString keep(const SavedServer &server);
    void write();                   ///< Once more, where it failed().
    void remove(const QString &id); ///< Its backups stay where they are.
    void setStatus(const QString &id, const ServerStatus &status);
    void timePassed(); ///< "3 days ago" may be 4 now.
    [[nodiscard]] Result<> exportTo(const QString &path) const { return writeServers(path, m_servers); }
    [[nodiscard]] Result<int> importFrom(const QString &path); ///< How many were new.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void failed(); ///< error() is new.

private:
    [[nodiscard]] static StepState stateOf(const ServerStatus &status);
    [[nodiscard]] static QString wordOf(const ServerStatus &status);
    [[nodiscard]] static QString lastBackupText(const ServerStatus &status);

    QString m_path;
    QList<SavedServer> m_servers;
    QHash<QString, ServerStatus> m_statuses;
    std::optional<Error> m_error;
    bool m_mayWrite = true;
};

/// Name, or else address.
[[nodiscard]] QString serverTitle(const SavedServer &server);

} // namespace keeper
