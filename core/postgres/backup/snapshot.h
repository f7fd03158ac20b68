// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/postgres/session/databasesession.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <stop_token>

namespace keeper {

/// What a database held at one moment.
struct SnapshotContents
{
    QMap<QString, QMap<QString, qint64>> rows; ///< schema → table → exact number of rows
    QStringList sequences;                     ///< "public.django_migrations_id_seq"
    QString newestVersion;                     ///< of authentik_version_history
    QString newestBuild;
    QStringList migrations; ///< "authentik_core.0001_initial", in the order they were applied
    friend bool operator==(const SnapshotContents &, const SnapshotContents &) = default;
};

/// One moment of the database, held open by a read-only transaction so that a dump and the counts are of the same
/// moment. Takes no lock that authentik could feel. The moment ends with this object.
class Snapshot
{
public:
    /// Errors: those of openDatabase(), DatabaseFailed.
    [[nodiscard]] static Result<std::unique_ptr<Snapshot>> take(Server &server,
                                                                const Deployment &deployment,
                                                                std::stop_token stop);

    [[nodiscard]] QByteArray id() const { return m_id; } ///< For `pg_dump --snapshot`.

    /// Counts every table that a dump holds; meant to run beside the dump, on another thread than take().
    /// Call once. Errors: DatabaseFailed (a table that the role may not read), ConnectionLost, Cancelled.
    [[nodiscard]] Result<SnapshotContents> contents(std::stop_token stop);

private:
    Snapshot(std::unique_ptr<DatabaseSession> session, const QByteArray &id);

    std::unique_ptr<DatabaseSession> m_session;
    QByteArray m_id;
};

} // namespace keeper
