// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/redis/rdbbytes.h"
#include "core/redis/rdbcheck.h"

namespace keeper {

/// The newest RDB whose structure is known here: Redis 7.4 and 8.0 (docs/facts/redis.md 2.1).
inline constexpr int newestRdbVersion = 12;

/// Walks over a whole RDB, from its header to behind its checksum. What is packed inside a string (ziplist, listpack,
/// intset) is left to the checksum. Errors: RdbDamaged (fact "offset").
[[nodiscard]] Result<RdbSummary> walkRdb(RdbBytes &bytes);

} // namespace keeper
