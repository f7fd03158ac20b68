// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/restore/restoredatabase.h"
#include "core/postgres/restore/restoreway.h"
#include "core/remote/remotecommand.h"

#include <functional>

namespace keeper {

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
