// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/deployment/deployment.h"
#include "core/redis/rdbcheck.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <stop_token>

namespace keeper {

/// An RDB that came whole.
struct RdbPull
{
    qint64 bytes = 0;
    QByteArray sha256; ///< Lower-case hex, of what the server sent.
    RdbSummary summary;
    QString method; ///< "sync", "redis-cli" or "bgsave"
};

/// What happens just now.
enum class RdbPhase { Waiting, Receiving };
/// Told on the calling thread.
using RdbListener = std::function<void(RdbPhase now)>;

/// Streams the whole of Redis as an RDB: by the replication protocol through the tunnel (nothing is written on the
/// server); by `redis-cli --rdb` in the container where no tunnel can be had; by BGSAVE and a copy of its file where
/// SYNC is refused. Checked as it passes (RdbCheck).
/// Errors: as surveyRedis(), RdbDamaged, StreamDamaged, those of `sink`.
[[nodiscard]] Result<RdbPull> pullRdb(
    Server &server, const Deployment &deployment, const ByteSink &sink, const RdbListener &told, std::stop_token stop);

} // namespace keeper
