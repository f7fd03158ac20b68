// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"
#include "core/deployment/hostaccess.h"
#include "core/redis/redistarget.h"
#include "core/remote/remotecommand.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace keeper {

/// The command that builds Redis' files; with an RDB, which it reads from its
/// standard input. Pure.
[[nodiscard]] RemoteCommand redisFilesCommand(const HostAccess &host,
                                              const RedisTarget &target,
                                              const QByteArray &incoming,
                                              bool withRdb);

/// Builds a data directory for Redis beside the live one, at `incoming` (a path on the host, of ours): with nothing to
/// load, or with an RDB (`rdb`; empty: none) where this Redis would load it: docs/facts/redis.md 4. Owners and rights
/// are those of the live files. What else lies in the live directory (an ACL file, a configuration) is copied. What an
/// earlier try left at `incoming` is removed first; on failure nothing is left. Errors: RedisFailed (a file name of its
/// own that is none), RestoredDiffers (facts "component", "what": what arrived has not the SHA-256 `sha256`, lower-case
/// hex), those of FileRef::open(), CommandFailed (fact "component"), those of Server::push.
[[nodiscard]] Result<> prepareRedisFiles(Server &server,
                                         const HostAccess &helper,
                                         const RedisTarget &target,
                                         const QByteArray &incoming,
                                         const FileRef &rdb,
                                         const QString &sha256,
                                         std::stop_token stop,
                                         const CommandLog &log = {});

/// What tells Redis 7 and newer which append-only files there are: an RDB as base, and an empty one for what follows.
[[nodiscard]] QByteArray appendOnlyManifest(const QString &appendFileName);

} // namespace keeper
