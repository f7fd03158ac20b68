// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"
#include "core/base/warning.h"
#include "core/deployment/deployment.h"
#include "core/postgres/restore/databasetarget.h"
#include "core/postgres/restore/restoreway.h"
#include "core/postgres/session/databasefacts.h"
#include "core/remote/server.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

// A database restored beside the live one, step by step: made, filled from the dump, given what is not in a dump.
// Checked by databasecheck.h, swapped in by swapsql.h.
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

/// Makes it, empty; one of that name that an earlier try left is dropped before. When cancelled, PostgreSQL's side is
/// ended too. Errors: those of openDatabase(), DatabaseFailed, Internal (not one of our names).
[[nodiscard]] Result<> createBeside(Server &server,
                                    const Deployment &deployment,
                                    const DatabaseToRestore &wanted,
                                    std::stop_token stop);

/// Told on the thread of the restore: bytes of the dump that were sent. After the last one PostgreSQL builds indexes,
/// which may take as long again.
using RestoreProgress = std::function<void(qint64 bytes)>;

/// A dump that was restored without a complaint.
struct RestoredDump
{
    RestoreWay way;
    QString command; ///< As a person would type it.
};

/// Fills it: `pg_restore --exit-on-error` in the database's container, as the application role. Settings that make it
/// fast are of its own sessions only. A cancel or a failure leaves a half-filled database, to be dropped. When
/// cancelled, PostgreSQL's side is ended too; could that not be asked, the name of its sessions is the fact "session".
/// Errors: FileFailed (the dump can't be read), DumpDamaged (not the SHA-256 it must have), EngineUnsupported,
/// DatabaseUnreachable, DatabaseFailed (pg_restore's words as detail, fact "exit"), StreamDamaged, Cancelled.
[[nodiscard]] Result<RestoredDump> restoreInto(Server &server,
                                               const Deployment &deployment,
                                               const DatabaseToRestore &wanted,
                                               const RestoreProgress &progress,
                                               std::stop_token stop,
                                               const SpoolRule &rule = {});

/// What a database had and this server does not take. Codes: "role-missing" (a grant's role; `detail` is its name),
/// "setting-refused" (`detail`: its name and PostgreSQL's words).
struct NotTakenOver
{
    WarningCode code = WarningCode::SettingRefused;
    QString detail;
    friend bool operator==(const NotTakenOver &, const NotTakenOver &) = default;
};

/// What is not in a dump: rights, connection limit, comment, settings of this database; then ANALYZE, since a dump
/// carries no statistics. Repeatable. Errors: those of openDatabase(), DatabaseFailed.
[[nodiscard]] Result<QList<NotTakenOver>> finishBeside(Server &server,
                                                       const Deployment &deployment,
                                                       const DatabaseToRestore &wanted,
                                                       std::stop_token stop);

/// Drops a database that a run made or kept, whoever is connected to it; no error where there is none. A point of no
/// return. Errors: those of openDatabase(), DatabaseFailed, Internal (the name is none of ours: authentik_restore_… or
/// authentik_before_…).
[[nodiscard]] Result<> dropDatabase(Server &server,
                                    const Deployment &deployment,
                                    const QString &maintenance,
                                    const QString &name,
                                    std::stop_token stop);

} // namespace keeper
