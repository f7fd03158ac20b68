// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/restoretarget.h"

#include <stop_token>

namespace keeper {

/// Looks at a server for a restore; read-only (a helper container is started for it and removed).
/// Errors: those of surveyDatabaseTarget(), reachHost() and Server::run.
[[nodiscard]] Result<RestoreTarget> lookAtTarget(Server &server,
                                                 const Survey &survey,
                                                 const RestoreSource &source,
                                                 std::stop_token stop);

} // namespace keeper
