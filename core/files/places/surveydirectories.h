// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/files/places/directoryfacts.h"
#include "core/remote/commandrunner.h"

#include <stop_token>

namespace keeper {

/// Looks at authentik's directories through the containers that mount them: those of directoryPlaces(). Counting is
/// stopped after 20 s. Errors: ConnectionLost, Cancelled; a directory that can't be read is a state, not an error.
[[nodiscard]] Result<QList<DirectoryFacts>> surveyDirectories(CommandRunner &runner,
                                                              const Deployment &deployment,
                                                              std::stop_token stop);

} // namespace keeper
