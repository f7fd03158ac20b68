// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/postgres/session/databasefacts.h"
#include "core/remote/server.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace keeper {

/// The locale that a restored database must have, as the manifest names it.
struct DatabaseLocale
{
    QString provider; ///< "c", "i" or "b"
    QString collate;
    QString ctype;
    QString locale; ///< Of ICU and the builtin provider, else empty.
    friend bool operator==(const DatabaseLocale &, const DatabaseLocale &) = default;
};

/// What PostgreSQL must allow for a restore beside the live database. A value.
struct DatabaseTarget
{
    QString role; ///< The one that authentik, and so this program, connects as.
    bool isSuperuser = false;
    bool mayCreateDatabases = false;
    bool mayReadVerifiers = false; ///< Of passwords: what `undo` of a restored .env needs.
    bool ownsDatabase = false;     ///< May rename the live one.
    QString maintenance;  ///< Database to rename others from: "postgres", or "template1" where that one is live.
    QStringList roles;    ///< All of the server, sorted.
    QStringList mayActAs; ///< Those of them that `role` can be.
    QStringList availableExtensions;
    bool localeAvailable = true;     ///< The one asked for.
    QString localeProblem;           ///< PostgreSQL's words where it is not.
    int preparedTransactions = 0;    ///< Of the live database: it can't be renamed under them.
    int logicalSlots = 0;            ///< The same.
    int subscriptions = 0;           ///< The same.
    QList<DatabaseSetting> settings; ///< Of roles in every database, as they are now.
    QStringList ours;     ///< Databases that runs of this program left: authentik_restore_…, authentik_before_…
    qint64 freeBytes = 0; ///< Where the cluster lies, by `df` in its container.
    int cores = 1;
    qint64 freeScratch = 0; ///< As DatabaseHost has these two.
    qint64 memory = 0;
    QStringList missingTools; ///< Of those that a restore runs in its container: "psql", "pg_restore".
    friend bool operator==(const DatabaseTarget &, const DatabaseTarget &) = default;
};

/// Errors: those of openDatabase(), DatabaseFailed, EngineUnsupported (the database is in no container).
[[nodiscard]] Result<DatabaseTarget> surveyDatabaseTarget(Server &server,
                                                          const Deployment &deployment,
                                                          const DatabaseLocale &wanted,
                                                          std::stop_token stop);

} // namespace keeper
