// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuprun.h"
#include "core/deployment/deployment.h"
#include "core/restore/newhost/newhost.h"
#include "core/restore/server/restorerun.h"
#include "core/restore/server/runlist.h"
#include "core/ssh/connection.h"
#include "core/survey/survey.h"

#include <QFuture>

#include <memory>
#include <stop_token>

namespace keeper {

/// A run on a server, and what was written since it swapped.
struct RunFacts
{
    ServerRun run;
    ChangesSince changes;
};

/// One server that we are logged in to. Every call returns at once, and what blocks goes on elsewhere; asking for a
/// stop ends a future with Cancelled. Runs that are prepared only plan, and are started by who takes them.
class Session
{
public:
    virtual ~Session() = default; ///< As close().
    [[nodiscard]] virtual const ServerIdentity &identity() const = 0;
    /// Drops the connection, that of its runs too; does not wait.
    virtual void close() = 0;

    /// An empty project: the only one there.
    [[nodiscard]] virtual QFuture<Result<Deployment>> findDeployment(const QString &project, std::stop_token stop) = 0;
    [[nodiscard]] virtual QFuture<Result<Survey>> takeSurvey(const Deployment &deployment, std::stop_token stop) = 0;
    /// Errors: those of prepareBackup in core.
    [[nodiscard]] virtual Result<std::unique_ptr<BackupRun>> prepareBackup(const Survey &survey,
                                                                           const BackupOptions &options) = 0;

    [[nodiscard]] virtual QFuture<Result<RestoreFacts>> lookForRestore(const Survey &survey,
                                                                       const RestoreSource &source,
                                                                       std::stop_token stop) = 0;
    /// Errors: those of prepareRestore in core.
    [[nodiscard]] virtual Result<std::unique_ptr<RestoreRun>> prepareRestore(const RestoreScope &scope) = 0;
    /// A host on which findDeployment() found the engine but no authentik. Errors: those of core's lookAtNewHost.
    [[nodiscard]] virtual QFuture<Result<NewHost>> lookAtNewHost(const RestoreSource &source, std::stop_token stop) = 0;
    /// Makes authentik there and restores onto it; in vain, it takes everything away again. Errors: those of
    /// planNewHost.
    [[nodiscard]] virtual Result<std::unique_ptr<RestoreRun>> prepareNewHost(const RestoreSource &source,
                                                                             const NewHost &host) = 0;

    /// The runs whose work folders are there, newest first. Errors: those of core's listRuns.
    [[nodiscard]] virtual QFuture<Result<QList<ServerRun>>> listRuns(const Deployment &deployment,
                                                                     std::stop_token stop) = 0;
    /// Those that were making authentik where findDeployment() found none. Errors: those of core's listNewHostRuns.
    [[nodiscard]] virtual QFuture<Result<QList<ServerRun>>> listNewHostRuns(std::stop_token stop) = 0;
    [[nodiscard]] virtual QFuture<Result<RunFacts>> lookAtRun(const Deployment &deployment,
                                                              const QString &run,
                                                              std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<RestoreRun>> prepareLater(RunKind later,
                                                                           const Deployment &deployment,
                                                                           const ServerRun &run) = 0;
};

} // namespace keeper
