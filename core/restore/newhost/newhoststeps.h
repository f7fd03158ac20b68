// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/newhost/newhost.h"
#include "core/restore/server/restorework.h"

#include <memory>
#include <optional>

namespace keeper {

/// What the steps of a run onto a new host share.
struct NewHostWork
{
    std::shared_ptr<RestoreWork> restore; ///< Its record says what is made.
    RestoreSource source;
    RestoreOptions options;
    std::optional<RestoreFacts> made; ///< What was found on it.
};

/// A step around the restore, or one of the restore's own.
[[nodiscard]] std::unique_ptr<Step> makeNewHostStep(const std::shared_ptr<NewHostWork> &work,
                                                    const PlannedStep &planned);

} // namespace keeper
