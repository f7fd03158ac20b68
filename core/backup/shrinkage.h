// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/manifest.h"

#include <optional>

namespace keeper {

/// What a set lost since a good one of the same server, as warnings with both numbers: of a component more than half of
/// its files or their bytes, of a table that holds what people made more than half of its rows. Redis, sessions and
/// logs come and go. What was left out by choice, or failed, is not lost. Pure.
[[nodiscard]] QList<Warning> shrinkage(const Manifest &before, const Manifest &now);

/// Manifest of the newest complete set that lies beside one and can be read. Blocking.
[[nodiscard]] std::optional<Manifest> lastGoodBefore(const SetRef &set);

} // namespace keeper
