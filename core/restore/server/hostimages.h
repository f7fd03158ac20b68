// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/restoretarget.h"

namespace keeper {

/// Is Compose there, and are the images that the set's containers were made of? Errors: those of Server::run.
[[nodiscard]] Result<> lookForImages(Server &server,
                                     const RestoreSource &source,
                                     ConfigurationTarget &target,
                                     std::stop_token stop);

} // namespace keeper
