// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/step.h"

#include <memory>

namespace keeper {

class RestoreWork;

/// The set's Compose and .env files: tried by Compose, written beside; the role's password follows in the swap.
[[nodiscard]] std::unique_ptr<Step> makePrepareConfiguration(std::shared_ptr<RestoreWork> work);

} // namespace keeper
