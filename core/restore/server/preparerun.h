// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/step.h"

#include <memory>

namespace keeper {

class RestoreWork;

/// Of all kinds of run: is the server what it was, helper container, lock, and what the script needs.
[[nodiscard]] std::unique_ptr<Step> makePrepareRun(std::shared_ptr<RestoreWork> work);

} // namespace keeper
