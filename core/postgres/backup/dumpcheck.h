// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QString>
#include <QStringList>

#include <stop_token>

namespace keeper {

/// A stored dump's table of contents, one entry a line as `pg_restore --list` prints it, without its comments.
/// By the workstation's pg_restore, which is given the bytes of a dump that does not lie there, and which must be as
/// new as the pg_dump that wrote it (`dumpVersion`, "17.12"). Says nothing about the data: it passes on a file cut
/// behind the table of contents. Errors: CommandMissing (none, or too old; fact "needs": "17"), DumpDamaged, Cancelled.
[[nodiscard]] Result<QStringList> dumpContents(const FileRef &dump, const QString &dumpVersion, std::stop_token stop);

/// The same by the pg_restore of the database's container, which is always new enough: the beginning of the file is
/// sent there. Errors: DumpDamaged, FileFailed, EngineUnsupported (the database is in no container), the server's.
[[nodiscard]] Result<QStringList> dumpContentsOnServer(Server &server,
                                                       const Deployment &deployment,
                                                       const FileRef &dump,
                                                       std::stop_token stop);

/// The statements about rights that a dump restores, one a line; where the two differ and errors as above.
[[nodiscard]] Result<QStringList> dumpGrants(const FileRef &dump, const QString &dumpVersion, std::stop_token stop);
[[nodiscard]] Result<QStringList> dumpGrantsOnServer(Server &server,
                                                     const Deployment &deployment,
                                                     const FileRef &dump,
                                                     std::stop_token stop);

/// Reads a stored dump to its end: `pg_restore -f /dev/null`, about 2 GB/s of zstd (0.5 s per GB:
/// docs/facts/postgresql.md 3). Finds a cut file; blind to flipped bits, which only the checksum finds. Errors as
/// dumpContents().
[[nodiscard]] Result<> readWholeDump(const FileRef &dump, const QString &dumpVersion, std::stop_token stop);

/// Whether a table of contents has both the definition and the data of a table.
[[nodiscard]] bool holdsTable(const QStringList &contents, const QString &table);

} // namespace keeper
