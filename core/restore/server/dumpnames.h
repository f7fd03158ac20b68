// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/restoresource.h"
#include "core/survey/survey.h"

#include <stop_token>

namespace keeper {

/// Notes in `source` what its dump needs on the server: by the workstation's pg_restore where it is new enough, else by
/// the server's. Nothing to do without a database. Errors: those of dumpContents(), dumpContentsOnServer().
[[nodiscard]] Result<> lookIntoDump(RestoreSource &source, Server &server, const Survey &survey, std::stop_token stop);

} // namespace keeper
