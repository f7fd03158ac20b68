// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/step.h"

#include <memory>

namespace keeper {

class RestoreWork;

/// Always: swaps back what was not proven, removes what was built in vain, unlocks.
[[nodiscard]] std::unique_ptr<Step> makeFinishRun(std::shared_ptr<RestoreWork> work);

} // namespace keeper
