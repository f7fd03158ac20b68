// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/postgres/session/databasefacts.h"
#include "core/remote/server.h"

#include <stop_token>

namespace keeper {

/// Looks at authentik's database: two questions to PostgreSQL and one command in its container.
/// Errors: those of openDatabase(), DatabaseFailed.
[[nodiscard]] Result<DatabaseFacts> surveyDatabase(Server &server, const Deployment &deployment, std::stop_token stop);

} // namespace keeper
