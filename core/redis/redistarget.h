// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace keeper {

/// Where Redis keeps its files, and what it would load. A value.
struct RedisTarget
{
    QByteArray source;       ///< Its data directory on the host; empty: not on a mount, so nothing survives it.
    QByteArray folder;       ///< The same in its container: `CONFIG GET dir`.
    QString dbFileName;      ///< "dump.rdb"
    bool appendOnly = false; ///< It would start from its append-only files and ignore an RDB (docs/facts/redis.md 4).
    QString appendFileName;  ///< "appendonly.aof"
    QString appendDirName;   ///< "appendonlydir"; empty before Redis 7: one file.
    int newestRdb = 0;       ///< Version of the RDB format that it writes; it refuses newer ones. 0: not known.
    bool assumed = false;    ///< CONFIG is denied to authentik: names and folder are Redis' own defaults.
    friend bool operator==(const RedisTarget &, const RedisTarget &) = default;
};

/// Errors: those of openRedis(), RedisFailed.
[[nodiscard]] Result<RedisTarget> surveyRedisTarget(Server &server, const Deployment &deployment, std::stop_token stop);

/// The newest RDB format of a server: Redis 6.2 → 9, 7.0 → 10, 7.2 → 11, 7.4 and 8.0 → 12, 8.6 → 13; Valkey 7.2 and 8 →
/// 11 (docs/facts/redis.md 2.1). 0: not known. Pure.
[[nodiscard]] int newestRdbVersion(const QString &flavour, const QString &version);

} // namespace keeper
