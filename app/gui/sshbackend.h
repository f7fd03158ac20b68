// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/server.h"
#include "ui/models/backend.h"

#include <QMutex>
#include <QThreadPool>

namespace keeper {

/// The real thing behind the window: core's blocking calls, each on a thread of a pool of our own.
class SshBackend : public Backend
{
public:
    explicit SshBackend(std::shared_ptr<SecretStore> secrets = {});
    ~SshBackend() override; ///< Drops the connection and waits for what is under way to end.

    QFuture<QStringList> configuredHosts() override;
    QFuture<Result<ServerIdentity>> connectTo(const ConnectRequest &request,
                                              std::shared_ptr<Questions> questions,
                                              std::stop_token stop) override;
    QFuture<Result<Deployment>> findDeployment(const QString &project, std::stop_token stop) override;
    QFuture<Result<Survey>> takeSurvey(const Deployment &deployment, std::stop_token stop) override;
    Result<std::unique_ptr<BackupJob>> prepareBackup(const Survey &survey, const BackupOptions &options) override;
    QFuture<Result<Catalogue>> readSets(const QString &folder) override;
    QFuture<Result<CheckedSet>> checkSet(const QString &path,
                                         std::shared_ptr<ProgressBoard> board,
                                         std::stop_token stop) override;
    QFuture<Result<>> removeSet(const QString &path) override;
    QFuture<Result<QList<TarEntry>>> readIndex(const QString &set,
                                               const QString &component,
                                               std::stop_token stop) override;
    QFuture<Result<QByteArray>> readFile(const QString &set,
                                         const QString &component,
                                         const TarEntry &entry,
                                         std::stop_token stop) override;
    QFuture<Result<>> extractFile(const QString &set,
                                  const QString &component,
                                  const TarEntry &entry,
                                  const QString &destination,
                                  std::stop_token stop) override;
    QFuture<Result<QList<ConfigurationFile>>> readConfiguration(const QString &set) override;
    QFuture<Result<RestoreFacts>> lookForRestore(const Survey &survey,
                                                 const RestoreSource &source,
                                                 std::stop_token stop) override;
    Result<std::unique_ptr<RestoreJob>> prepareRestore(const RestoreScope &scope) override;
    QFuture<Result<NewHost>> lookAtNewHost(const RestoreSource &source, std::stop_token stop) override;
    Result<std::unique_ptr<RestoreJob>> prepareNewHost(const RestoreSource &source, const NewHost &host) override;
    QFuture<Result<RunFacts>> lookAtRun(const Deployment &deployment,
                                        const QString &run,
                                        std::stop_token stop) override;
    QFuture<Result<QList<ServerRun>>> listRuns(const Deployment &deployment, std::stop_token stop) override;
    Result<std::unique_ptr<RestoreJob>> prepareUndo(const Deployment &deployment, const ServerRun &run) override;
    Result<std::unique_ptr<RestoreJob>> prepareResume(const Deployment &deployment, const ServerRun &run) override;
    Result<std::unique_ptr<RestoreJob>> prepareRelease(const Deployment &deployment, const ServerRun &run) override;
    std::shared_ptr<SecretStore> secrets() const override { return m_secrets; }
    QFuture<QList<PastRun>> readJournals(const QString &folder) override;
    QFuture<Result<PastRun>> readJournal(const QString &path) override;
    void disconnect() override;

private:
    [[nodiscard]] Result<ServerIdentity> open(const ConnectRequest &request,
                                              const std::shared_ptr<Questions> &questions,
                                              const std::stop_token &stop);
    [[nodiscard]] std::shared_ptr<Server> server() const;

    std::shared_ptr<SecretStore> m_secrets;
    QThreadPool m_pool;
    mutable QMutex m_mutex;
    std::shared_ptr<Server> m_server;
};

} // namespace keeper
