// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/deployment/enginelook.h"

#include <stop_token>

namespace keeper {

/// Finds authentik on a server: engine and rights (sets Server::setEngine), Compose projects by label, authentik by
/// image, then containers, mounts and authentik's own configuration.
/// `project` empty: the only one there. Errors: EngineMissing, EngineRefused, EngineUnsupported, AuthentikNotFound
/// (facts: "looked", "saw"), SeveralDeployments (fact "projects", one a line), ProjectNotFound.
[[nodiscard]] Result<Deployment> findDeployment(CommandRunner &runner, const QString &project, std::stop_token stop);
/// The same in what was seen already: where another kind of host has its own way to look.
[[nodiscard]] Result<Deployment> findDeployment(CommandRunner &runner,
                                                const EngineLook &look,
                                                const QString &project,
                                                std::stop_token stop);

} // namespace keeper
