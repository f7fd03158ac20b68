// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/redis/redisfacts.h"
#include "core/remote/server.h"

#include <stop_token>

namespace keeper {

/// Asks Redis about itself, through a tunnel or, where none can be had, by redis-cli in its container. Only for a
/// deployment with `redisAccess`. Errors: RedisUnreachable (facts "host", "port"; for a stopped container
/// "container"), RedisLoginFailed, RedisFailed (also for TLS, fact "unsupported": "tls"), ConnectionLost, Cancelled.
[[nodiscard]] Result<RedisFacts> surveyRedis(Server &server, const Deployment &deployment, std::stop_token stop);

} // namespace keeper
