// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/hostaccess.h"
#include "core/remote/server.h"
#include "core/restore/server/serverrun.h"

#include <QByteArray>
#include <QMap>

#include <memory>
#include <stop_token>

namespace keeper {

/// A new project's files and containers on its host. Each call blocks and ends early when asked to stop. Errors: those
/// of reachNearest() and Server::run, and those named.
class ProjectOnHost
{
public:
    ProjectOnHost(Server &server, const NewProject &made, std::stop_token stop);

    /// Over each folder, or what of the way to it there is. No `name`: one of its own. Errors: AuthentikNotFound (the
    /// set names no image).
    [[nodiscard]] Result<std::unique_ptr<HostAccess>> helper(const QList<QByteArray> &folders,
                                                             HostAccess::Access access,
                                                             const QByteArray &name = {}) const;
    /// Those that the files and the project lie in.
    [[nodiscard]] QList<QByteArray> folders() const;
    /// Makes those that are missing. Returns their owner, whoever runs Compose: "uid:gid". `helper`: over them.
    [[nodiscard]] Result<QByteArray> makeFolders(const HostAccess &helper) const;
    /// Mode 0600. Errors: CommandFailed.
    [[nodiscard]] Result<> writeFile(const HostAccess &helper,
                                     const QByteArray &path,
                                     const QByteArray &contents,
                                     const QByteArray &owner) const;
    [[nodiscard]] Result<> createContainers() const; ///< All, none started. Errors: ConfigurationRefused.
    /// Starts database and Redis, and waits until the database answers. Errors: ConfigurationRefused,
    /// EngineUnsupported (the database is in no container), DatabaseUnreachable.
    [[nodiscard]] Result<Deployment> startDatabase() const;
    /// Takes all of that away, a run's work folder too. Only where nobody has worked yet. Errors: CommandFailed.
    [[nodiscard]] Result<> remove(const QString &run) const;
    /// Containers and volumes that Compose would take for the project's own.
    [[nodiscard]] static Result<QStringList> belongings(Server &server, const QString &project, std::stop_token stop);

private:
    [[nodiscard]] Result<QByteArray> accountOnHost() const;
    [[nodiscard]] Result<> compose(const QList<QByteArray> &verb) const;
    [[nodiscard]] Result<> makeMountFolders(const Deployment &deployment) const;
    [[nodiscard]] Result<> waitForDatabase(const Deployment &deployment) const;

    Server &m_server;
    const NewProject m_made;
    std::stop_token m_stop;
};

} // namespace keeper
