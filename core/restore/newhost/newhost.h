// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/planrestore.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
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

/// What makeDeployment() will do. Pure. Checks: "set-whole", "set-complete" and "configuration" (reasons also
/// "in-the-way", "not-saved"). Errors: PreflightBlocked (fact "checks").
[[nodiscard]] Result<RestorePlan> planNewHost(const RestoreSource &source, const NewHost &host);
[[nodiscard]] QList<Check> newHostChecks(const RestoreSource &source, const NewHost &host);

/// Writes the files (owner: whoever runs Compose; mode 0600), has Compose create all containers, starts database and
/// Redis, and waits until the database answers. `told` gets "write-configuration", "create-containers",
/// "start-database". What fails stays until removeDeployment(). Errors: ConfigurationRefused (Compose's words),
/// DatabaseUnreachable, those of the server.
[[nodiscard]] Result<Deployment> makeDeployment(Server &server,
                                                const RestoreSource &source,
                                                const NewHost &host,
                                                const std::function<void(const QString &stepId)> &told,
                                                std::stop_token stop);

/// Takes all of that away: containers, volumes and files. Only for a deployment on which nobody has worked yet.
[[nodiscard]] Result<> removeDeployment(Server &server, const RestoreSource &source, const NewHost &host);

} // namespace keeper
