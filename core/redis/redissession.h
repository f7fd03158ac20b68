// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <memory>
#include <stop_token>

namespace keeper {

/// Asks Redis: by hiredis through a tunnel or, where no tunnel can be had, by redis-cli in its container.
class RedisSession
{
public:
    virtual ~RedisSession() = default;

    /// One command's answer as text; the items of a list each on a line. Errors: RedisFailed and RedisLoginFailed
    /// (Redis' own words as detail), RedisUnreachable (no answer within 15 s), ConnectionLost, Cancelled.
    [[nodiscard]] virtual Result<QByteArray> ask(const QByteArrayList &words, std::stop_token stop) = 0;

    /// Only of a tunnel: sends a command and hands out the connected descriptor, from which the caller reads all that
    /// comes; nothing may be asked any more. -1: there is no such thing.
    [[nodiscard]] virtual Result<int> handOver(const QByteArrayList &words, std::stop_token stop) = 0;

    [[nodiscard]] virtual QString reachedBy() const = 0; ///< "tunnel" or "exec"
};

/// Connects and logs in. Errors: as surveyRedis().
[[nodiscard]] Result<std::unique_ptr<RedisSession>> openRedis(Server &server,
                                                              const Deployment &deployment,
                                                              std::stop_token stop);

/// `CONFIG GET` of one name; empty where this version has no such setting. Errors: those of ask(); RedisFailed where
/// CONFIG is denied.
[[nodiscard]] Result<QByteArray> redisSetting(RedisSession &session, const QByteArray &name, std::stop_token stop);

/// `redis-cli` in the container of Redis, with the log-in but without its password in the arguments.
[[nodiscard]] RemoteCommand redisCli(const Deployment &deployment);

} // namespace keeper
