// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/restore/restoredatabase.h"
#include "core/postgres/session/databasehost.h"
#include "core/remote/remotecommand.h"

#include <functional>

namespace keeper {

/// From when on a dump is first stored in the database's container, so that several jobs can read it.
struct SpoolRule
{
    qint64 bytes = 5LL << 30; ///< From this size of the dump on,
    int cores = 4;            ///< and with as many cores.
};

/// How pg_restore is run. A value. Not in one transaction, though: with asynchronous commits that is no faster (336 MB
/// of 300 tables: 21.8 against 21.1 s), and it would take the lock table from authentik, which is at work meanwhile.
struct RestoreWay
{
    int jobs = 1;                 ///< More than 1: from a file in the container.
    qint64 maintenanceMemory = 0; ///< maintenance_work_mem of each session, in bytes.
    friend bool operator==(const RestoreWay &, const RestoreWay &) = default;
};

/// Pure.
[[nodiscard]] RestoreWay restoreWay(qint64 dumpBytes, const DatabaseHost &host, const SpoolRule &rule);

/// Told on the thread of the restore: bytes of the dump that were sent. After the last one PostgreSQL builds indexes,
/// which may take as long again.
using RestoreProgress = std::function<void(qint64 bytes)>;

/// pg_restore of a dump of `bytes`, which it reads from its standard input, into `wanted.name`: in the database's
/// container, as the application role. Settings that make it fast are of its own sessions only. Pure.
[[nodiscard]] RemoteCommand pgRestoreCommand(const Deployment &deployment,
                                             const DatabaseToRestore &wanted,
                                             const RestoreWay &way,
                                             qint64 bytes,
                                             const QByteArray &applicationName);

/// A dump that was restored without a complaint.
struct RestoredDump
{
    RestoreWay way;
    QString command; ///< As a person would type it.
};

/// Fills it by pgRestoreCommand(). A cancel or a failure leaves a half-filled database, to be dropped. When cancelled,
/// PostgreSQL's side is ended too; could that not be asked, the name of its sessions is the fact "session".
/// Errors: FileFailed (the dump can't be read), DumpDamaged (not the SHA-256 it must have), EngineUnsupported,
/// DatabaseUnreachable, DatabaseFailed (pg_restore's words as detail, fact "exit"), StreamDamaged, Cancelled.
[[nodiscard]] Result<RestoredDump> restoreInto(Server &server,
                                               const Deployment &deployment,
                                               const DatabaseToRestore &wanted,
                                               const RestoreProgress &progress,
                                               std::stop_token stop,
                                               const SpoolRule &rule = {});

} // namespace keeper
