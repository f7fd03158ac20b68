// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/postgres/session/databasefacts.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace keeper {

/// Told on the thread of the dump: bytes so far, and about how many there will be (empty until it can be guessed).
using DumpProgress = std::function<void(qint64 bytes, std::optional<qint64> expected)>;

/// About how many bytes a dump will have of which `copied` of `tableBytes` have become `bytes`. Empty below 2 %.
[[nodiscard]] std::optional<qint64> expectedDumpBytes(qint64 bytes, qint64 copied, qint64 tableBytes);

/// A dump that came whole.
struct DumpResult
{
    StreamProof proof;
    QString command; ///< As a person would type it.
};

/// Streams `pg_dump --format=custom` of the whole database, run in the database's container by its own pg_dump as
/// authentik's role. `snapshotId` empty: a moment of its own. When cancelled, PostgreSQL's side is ended too.
/// Errors: EngineUnsupported (the database is in no container), DatabaseUnreachable, DatabaseFailed (pg_dump's words
/// as detail, fact "exit"), DumpDamaged (does not begin as a dump), StreamDamaged, those of `sink`, Cancelled.
[[nodiscard]] Result<DumpResult> dumpDatabase(Server &server,
                                              const Deployment &deployment,
                                              const DatabaseFacts &facts,
                                              const QByteArray &snapshotId,
                                              const ByteSink &sink,
                                              const DumpProgress &progress,
                                              std::stop_token stop);

/// Streams roles, their memberships and settings, and tablespaces as SQL: `pg_dumpall --globals-only`, without
/// passwords, so that authentik's own role may do it. Errors: DatabaseFailed for whatever kept pg_dumpall from it (no
/// right, no such program; fact "cause"): worth a warning "globals-not-saved", not a failed backup. Else
/// EngineUnsupported (the database is in no container), ConnectionLost, Cancelled, those of `sink`.
[[nodiscard]] Result<StreamProof> dumpGlobals(Server &server,
                                              const Deployment &deployment,
                                              const ByteSink &sink,
                                              std::stop_token stop);

} // namespace keeper
