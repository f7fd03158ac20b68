// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/planbackup.h"
#include "core/deployment/deployment.h"
#include "core/ssh/connection.h"
#include "core/survey/survey.h"
#include "ui/models/backupjob.h"

#include <QFuture>

#include <memory>
#include <stop_token>

namespace keeper {

struct ConnectRequest
{
    Target target;
    QString identityFile; ///< Chosen by hand, or empty.
};

/// What the window asks of the program below it: one server at a time. Every call returns at once, and what blocks
/// goes on elsewhere. Asking for a stop ends a future with Cancelled.
class Backend
{
public:
    virtual ~Backend() = default;
    [[nodiscard]] virtual QFuture<QStringList> configuredHosts() = 0;
    [[nodiscard]] virtual QFuture<Result<ServerIdentity>> connectTo(const ConnectRequest &request,
                                                                    std::shared_ptr<Questions> questions,
                                                                    std::stop_token stop) = 0;
    /// On the server connected to last. An empty project: the only one there.
    [[nodiscard]] virtual QFuture<Result<Deployment>> findDeployment(const QString &project, std::stop_token stop) = 0;
    [[nodiscard]] virtual QFuture<Result<Survey>> takeSurvey(const Deployment &deployment, std::stop_token stop) = 0;
    /// Plans only; the job is started by who takes it. Errors: those of planBackup.
    [[nodiscard]] virtual Result<std::unique_ptr<BackupJob>> prepareBackup(const Survey &survey,
                                                                           const BackupOptions &options) = 0;
    virtual void disconnect() = 0; ///< Drops the connection; does not wait.
};

} // namespace keeper
