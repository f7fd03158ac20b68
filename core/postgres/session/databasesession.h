// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <stop_token>

namespace keeper {

/// Asks authentik's database as authentik's own role: by libpq through a tunnel or, where no tunnel can be had, by
/// psql inside the database's container. Used by one thread at a time; calls block a job thread.
class DatabaseSession
{
public:
    virtual ~DatabaseSession() = default;

    /// Runs one statement that gives one row with one column, a jsonb object: so names with line feeds, quotes or
    /// anything else come through both ways alike. Settings of the session: empty search_path, UTF-8, no statement
    /// timeout, locks waited for 60 s, a transaction left alone for an hour ended. Errors: DatabaseFailed (facts
    /// "sqlstate", if known), DatabaseUnreachable, ConnectionLost, Cancelled; after Cancelled the session is closed.
    [[nodiscard]] Result<QJsonObject> ask(const QByteArray &sql, std::stop_token stop);

    /// Runs one statement whose rows, if any, don't matter. Errors as ask().
    [[nodiscard]] Result<> execute(const QByteArray &sql, std::stop_token stop);

    [[nodiscard]] virtual QString reachedBy() const = 0; ///< "tunnel" or "exec".

protected:
    /// The first column of the first row, if there is one.
    [[nodiscard]] virtual Result<QByteArray> cell(const QByteArray &sql, std::stop_token stop) = 0;
};

/// Logs in. `applicationName` is what pg_stat_activity shows (at most 63 bytes).
/// Errors: DatabaseUnreachable (facts "host", "port"; for a stopped container "container" and "state"),
/// DatabaseLoginFailed (facts "user", "database", "sqlstate"), and those of the server. A log-in that PostgreSQL
/// refuses is never tried again the other way.
[[nodiscard]] Result<std::unique_ptr<DatabaseSession>> openDatabase(Server &server,
                                                                    const Deployment &deployment,
                                                                    const QByteArray &applicationName,
                                                                    std::stop_token stop);

/// Logs in for one question. Errors: those of openDatabase() and ask().
[[nodiscard]] Result<QJsonObject> askDatabase(Server &server,
                                              const Deployment &deployment,
                                              const QByteArray &sql,
                                              std::stop_token stop);

/// A name for pg_stat_activity that nobody else has: "authentik-keeper-3f9a12c07d5e88b1".
[[nodiscard]] QByteArray newApplicationName();

/// Ends what still runs under this name in PostgreSQL and tells how many sessions that were.
[[nodiscard]] Result<int> endSessions(Server &server,
                                      const Deployment &deployment,
                                      const QByteArray &applicationName,
                                      std::stop_token stop);

/// A program that was ended (cancelled, mostly) leaves a backend that would see that at its next write only: it is
/// ended too. Could it not be asked, its name is told beside "left", as the fact "session". Gives back `error`.
[[nodiscard]] Error afterCancel(Error error,
                                Server &server,
                                const Deployment &deployment,
                                const QByteArray &applicationName);

/// The same access to another database of the server.
[[nodiscard]] Deployment inDatabase(const Deployment &deployment, const QString &name);

} // namespace keeper
