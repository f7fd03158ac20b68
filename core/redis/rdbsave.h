// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redis/redissession.h"

#include <chrono>
#include <functional>
#include <stop_token>

namespace keeper {

/// What is to be seen of a save's work on the disk: any bytes, others as it goes on; empty if nothing is.
using SaveTrace = std::function<QByteArray()>;

/// How long a save may take without a sign that it goes on. One that goes on may take all night.
struct SavePatience
{
    std::chrono::milliseconds quiet = std::chrono::minutes(10); ///< docs/timeouts.md
    std::chrono::milliseconds longestPause{2000};               ///< Between two questions.
};

/// Has Redis write its RDB (BGSAVE), after one that is under way, and waits for its good end. Signs of life are the
/// keys that Redis says to have saved (from 6.2 on), else `trace`.
/// Errors: RedisFailed (refused, failed, or no progress), those of RedisSession::ask(), Cancelled.
[[nodiscard]] Result<> saveInBackground(RedisSession &session,
                                        const SaveTrace &trace,
                                        const SavePatience &patience,
                                        std::stop_token stop);

} // namespace keeper
