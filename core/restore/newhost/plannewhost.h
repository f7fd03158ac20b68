// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/newhost/newhost.h"
#include "core/restore/plan/planrestore.h"

namespace keeper {

namespace restoresteps {
inline constexpr QLatin1StringView LookAtHost{"look-at-host"};            ///< What a restore finds on what was made.
inline constexpr QLatin1StringView RemoveDeployment{"remove-deployment"}; ///< Made in vain.
} // namespace restoresteps

/// What is known of it before anything is made; the restore's own steps follow from what is there then. Pure. Checks:
/// "set-whole", "set-complete" and "configuration" (reasons also "in-the-way", "not-saved"). Errors: PreflightBlocked
/// (fact "checks").
[[nodiscard]] Result<RestorePlan> planNewHost(const RestoreSource &source, const NewHost &host);
[[nodiscard]] QList<Check> newHostChecks(const RestoreSource &source, const NewHost &host);

} // namespace keeper
