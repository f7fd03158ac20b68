// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/filestream.h"
#include "core/deployment/deployment.h"
#include "core/postgres/restore/databasetarget.h"
#include "core/postgres/session/databasefacts.h"
#include "core/remote/remotecommand.h"
#include "core/remote/server.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <stop_token>

// A database restored beside the live one, step by step: made, filled from the dump (restoreinto.h), given what is not
// in a dump (finishdatabase.h). Checked by databasecheck.h, swapped in by swapsql.h.
namespace keeper {

/// What to make beside the live database: what a backup's manifest says of it. A value. Names are hostile.
struct DatabaseToRestore
{
    QString name;            ///< "authentik_restore_RUN"
    QString maintenance;     ///< DatabaseTarget::maintenance.
    QString applicationRole; ///< DatabaseTarget::role.
    bool withOwners = true;  ///< Every role of the dump is here, and the connecting role may act as each.
    QString owner;           ///< As in the backup; without `withOwners` the application role owns everything.
    QString encoding;
    DatabaseLocale locale;
    std::optional<QString> acl; ///< pg_database.datacl as text
    std::optional<QString> comment;
    int connectionLimit = -1;
    QList<DatabaseSetting> settings; ///< Those of `everyDatabase` are not of this database: swapsql.h.
    FileRef dump;                    ///< In the custom format.
    QString sha256;                  ///< What the dump must have, lower-case hex; empty: not compared.
    friend bool operator==(const DatabaseToRestore &, const DatabaseToRestore &) = default;
};

/// Its owner here.
[[nodiscard]] QString ownerOf(const DatabaseToRestore &wanted);

/// The statements that make it, without semicolons, in PostgreSQL's maintenance database; `serverVersion`: 170012.
/// Pure.
[[nodiscard]] QStringList createStagingSql(const DatabaseToRestore &wanted, int serverVersion);

/// Makes it, empty; one of that name that an earlier try left is dropped before. When cancelled, PostgreSQL's side is
/// ended too. Errors: those of openDatabase(), DatabaseFailed, Internal (not one of our names).
[[nodiscard]] Result<> createStaging(Server &server,
                                     const Deployment &deployment,
                                     const DatabaseToRestore &wanted,
                                     std::stop_token stop,
                                     const CommandLog &log = {});

/// Drops a database that a run made or kept, whoever is connected to it; no error where there is none. A point of no
/// return. Errors: those of openDatabase(), DatabaseFailed, Internal (the name is none of ours: authentik_restore_… or
/// authentik_before_…).
[[nodiscard]] Result<> dropDatabase(Server &server,
                                    const Deployment &deployment,
                                    const QString &maintenance,
                                    const QString &name,
                                    std::stop_token stop);

} // namespace keeper
