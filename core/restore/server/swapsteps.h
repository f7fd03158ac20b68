// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/step.h"

#include <memory>

namespace keeper {

class RestoreWork;

/// The downtime, or (resume) what is left of one.
[[nodiscard]] std::unique_ptr<Step> makeSwap(std::shared_ptr<RestoreWork> work);
/// Does authentik run on what is live now?
[[nodiscard]] std::unique_ptr<Step> makeCheckHealth(std::shared_ptr<RestoreWork> work);
/// Release: deletes the state that is not live, and the run's folder.
[[nodiscard]] std::unique_ptr<Step> makeDeleteKept(std::shared_ptr<RestoreWork> work);

} // namespace keeper
