// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/configuration.h"
#include "core/deployment/inspect.h"

#include <QList>
#include <QString>

namespace keeper {

/// Which of the containers' Compose projects is meant. `wanted` empty: the only one with authentik.
/// Errors: AuthentikNotFound, SeveralDeployments, ProjectNotFound, EngineUnsupported (authentik outside Compose).
[[nodiscard]] Result<QString> chooseProject(const QList<InspectedContainer> &containers, const QString &wanted);

/// What the containers themselves tell of a project: server, worker, folder, files, version.
[[nodiscard]] Deployment describeProject(const QList<InspectedContainer> &containers, const QString &project);

/// The container that an address means for this project's authentik: one of the project's own first, else one on a
/// network that they share, be it that of a container whose network authentik uses; one that is linked under that name;
/// for `localhost` one in the same network, or where that is the host's, one whose port is published. Empty: it is
/// elsewhere.
[[nodiscard]] std::optional<Service> containerAt(const QString &host,
                                                 quint16 port,
                                                 const QList<InspectedContainer> &containers,
                                                 const QString &project);

/// Puts authentik's configuration into a described project: accesses, and which containers they lead to.
void applyConfiguration(Deployment &deployment,
                        const Configuration &configuration,
                        const QList<InspectedContainer> &containers);

} // namespace keeper
