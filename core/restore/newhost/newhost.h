// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/restoretarget.h"
#include "core/restore/server/serverrun.h"

#include <QList>
#include <QStringList>

#include <stop_token>

// A host with a container engine and the images, but no authentik: its project is made from the set's configuration,
// with nothing running but the database (and Redis, where that version uses it); then a restore goes as anywhere.
namespace keeper {

/// What such a host shows. A value.
struct NewHost
{
    QList<DirectoryPlace> files; ///< Where the set's configuration files go.
    ConfigurationTarget configuration;
    QStringList inTheWay; ///< Files, containers and volumes of the project that are there already.
    friend bool operator==(const NewHost &, const NewHost &) = default;
};

/// After findDeployment() said AuthentikNotFound (which found the engine). Read-only; asks for sudo's password, where
/// it wants one. Errors: those of reachHost() and Server::run.
[[nodiscard]] Result<NewHost> lookAtNewHost(Server &server, const RestoreSource &source, std::stop_token stop);

/// What is made there. Pure.
[[nodiscard]] NewProject newProject(const RestoreSource &source);

} // namespace keeper
