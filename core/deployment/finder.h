// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/deployment/inspect.h"
#include "core/remote/commandrunner.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace keeper {

/// What the container engine shows, and what else is there that could run authentik.
struct EngineLook
{
    QString version;
    QList<InspectedContainer> containers;
    QStringList otherKinds; ///< "podman", "systemd unit authentik-server.service": seen, not supported yet.
};

/// Asks the engine in one command: as this user, else by sudo; tells the server which of the two it was.
/// Errors: EngineMissing, EngineRefused (facts "user", "groups", "sudo"), EngineUnsupported (fact "saw"),
/// SudoPasswordWrong, and those of Server::run.
[[nodiscard]] Result<EngineLook> lookAtEngine(CommandRunner &runner, std::stop_token stop);

/// Reads what the look's script printed; `err` is its standard error. Errors: as above.
[[nodiscard]] Result<EngineLook> readEngineLook(const QByteArray &out, const QByteArray &err);

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
