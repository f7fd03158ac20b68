// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/server.h"
#include "core/restore/server/serverrun.h"

#include <QList>

#include <stop_token>

// Until a new project has containers, nothing on the host leads to its folder. So the record of the run that makes it
// is kept with the engine too: as the label of an empty volume, "authentik-keeper-RUN".
namespace keeper {

[[nodiscard]] Result<> markNewHost(Server &server, const ServerRun &run, std::stop_token stop);
[[nodiscard]] Result<> unmarkNewHost(Server &server, const QString &run, std::stop_token stop); ///< No error: no mark.
/// Runs that make authentik on this host and did not end, newest first; what stands in no record of ours is foreign.
[[nodiscard]] Result<QList<ServerRun>> listNewHostRuns(Server &server, std::stop_token stop);

} // namespace keeper
