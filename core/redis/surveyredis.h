// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QString>

#include <stop_token>

namespace keeper {

/// What Redis says of itself.
struct RedisFacts
{
    QString flavour = QStringLiteral("redis"); ///< "redis" or "valkey"
    QString version;                           ///< "7.0.15"
    qint64 keys = 0;
    qint64 memoryBytes = 0; ///< used_memory_dataset: about the size of the RDB
    bool appendOnly = false;
    QString reachedBy; ///< "tunnel" or "exec"
    friend bool operator==(const RedisFacts &, const RedisFacts &) = default;
};

/// Asks Redis about itself, through a tunnel or, where none can be had, by redis-cli in its container. Only for a
/// deployment with `redisAccess`. Errors: RedisUnreachable (facts "host", "port"; for a stopped container
/// "container"), RedisLoginFailed, RedisFailed (also for TLS, fact "unsupported": "tls"), ConnectionLost, Cancelled.
[[nodiscard]] Result<RedisFacts> surveyRedis(Server &server, const Deployment &deployment, std::stop_token stop);

} // namespace keeper
