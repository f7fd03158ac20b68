// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QString>

#include <optional>
#include <stop_token>

namespace keeper {

/// Has a worker of authentik written its status row (authentik_tasks_workerstatus, from 2025.8 on) since that moment?
/// `since`: as the engine writes times, "2026-11-23T18:45:07.123456789Z". Empty: this version has no such table.
/// Errors: those of openDatabase(), DatabaseFailed.
[[nodiscard]] Result<std::optional<bool>> workerSeenSince(Server &server,
                                                          const Deployment &deployment,
                                                          const QString &since,
                                                          std::stop_token stop);

} // namespace keeper
