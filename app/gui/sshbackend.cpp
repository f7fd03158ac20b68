// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshbackend.h"

#include "app/gui/setlibrary.h"
#include "core/deployment/finder.h"
#include "core/remote/server.h"
#include "core/restore/newhost/newhostmark.h"
#include "core/restore/newhost/newhostrun.h"
#include "core/restore/server/dumpnames.h"
#include "core/restore/server/looktarget.h"
#include "core/settings/paths.h"

#include <QtConcurrentRun>

namespace keeper {

namespace {

// An attempt that was cancelled may still be ending while the next one has begun.
constexpr int Threads = 8;

Result<std::shared_ptr<Server>> open(const ConnectRequest &request,
                                     const std::shared_ptr<Questions> &questions,
                                     const std::stop_token &stop)
{
    const Result<HostConfig> host = resolveHost(request.target);
    if (!host)
        return std::unexpected(host.error());
    const Result<std::shared_ptr<Connection>> connection = Connection::open(
        {.host = *host,
         .identityFiles = request.identityFile.isEmpty() ? QStringList() : QStringList(request.identityFile),
         .programKnownHosts = programKnownHostsFile()},
        *questions, stop);
    if (!connection)
        return std::unexpected(connection.error());
    if (stop.stop_requested())
        return cancelled();
    return std::make_shared<Server>(*connection, questions);
}

Result<RestoreFacts> look(Server &server, const Survey &survey, RestoreSource source, const std::stop_token &stop)
{
    if (const Result<> looked = lookIntoDump(source, server, survey, stop); !looked)
        return std::unexpected(looked.error());
    const Result<RestoreTarget> target = keeper::lookAtTarget(server, survey, source, stop);
    if (!target)
        return std::unexpected(target.error());
    return RestoreFacts{.source = source, .target = *target};
}

Result<RunFacts> factsOf(Server &server, const Deployment &deployment, const QString &id, const std::stop_token &stop)
{
    const Result<ServerRun> run = findRun(server, deployment, id, stop);
    if (!run)
        return std::unexpected(run.error());
    const Result<ChangesSince> changes = changesSince(server, deployment, *run, stop);
    if (!changes)
        return std::unexpected(changes.error());
    return RunFacts{.run = *run, .changes = *changes};
}

class SshSession final : public Session
{
    /// A call of core with our server, on a thread of the pool.
    template <typename Call>
    auto ask(Call call) const
    {
        return QtConcurrent::run(&m_pool, [server = m_server, call = std::move(call)] { return call(*server); });
    }

public:
    SshSession(std::shared_ptr<Server> server, QThreadPool &pool)
        : m_server(std::move(server))
        , m_identity(m_server->connection().identity())
        , m_pool(pool)
    {}
    ~SshSession() override { m_server->connection().close(); }
    const ServerIdentity &identity() const override { return m_identity; }
    void close() override { m_server->connection().close(); }

    QFuture<Result<Deployment>> findDeployment(const QString &project, std::stop_token stop) override
    {
        return ask([=](Server &server) { return keeper::findDeployment(server, project, stop); });
    }
    QFuture<Result<Survey>> takeSurvey(const Deployment &deployment, std::stop_token stop) override
    {
        return ask([=](Server &server) { return keeper::takeSurvey(server, deployment, stop); });
    }
    Result<std::unique_ptr<BackupRun>> prepareBackup(const Survey &survey, const BackupOptions &options) override
    {
        return keeper::prepareBackup(m_server, survey, options, runJournalsFolder());
    }
    QFuture<Result<RestoreFacts>> lookForRestore(const Survey &survey,
                                                 const RestoreSource &source,
                                                 std::stop_token stop) override
    {
        return ask([=](Server &server) { return look(server, survey, source, stop); });
    }
    Result<std::unique_ptr<RestoreRun>> prepareRestore(const RestoreScope &scope) override
    {
        return keeper::prepareRestore(m_server, scope, runJournalsFolder());
    }
    QFuture<Result<NewHost>> lookAtNewHost(const RestoreSource &source, std::stop_token stop) override
    {
        return ask([=](Server &server) { return keeper::lookAtNewHost(server, source, stop); });
    }
    Result<std::unique_ptr<RestoreRun>> prepareNewHost(const RestoreSource &source, const NewHost &host) override
    {
        return keeper::prepareNewHost(m_server, source, host, {}, runJournalsFolder());
    }
    QFuture<Result<QList<ServerRun>>> listRuns(const Deployment &deployment, std::stop_token stop) override
    {
        return ask([=](Server &server) { return keeper::listRuns(server, deployment, stop); });
    }
    QFuture<Result<QList<ServerRun>>> listNewHostRuns(std::stop_token stop) override
    {
        return ask([=](Server &server) { return keeper::listNewHostRuns(server, stop); });
    }
    QFuture<Result<RunFacts>> lookAtRun(const Deployment &deployment, const QString &run, std::stop_token stop) override
    {
        return ask([=](Server &server) { return factsOf(server, deployment, run, stop); });
    }
    Result<std::unique_ptr<RestoreRun>> prepareLater(RunKind later,
                                                     const Deployment &deployment,
                                                     const ServerRun &run) override
    {
        if (later == RunKind::Resume)
            return prepareResume(m_server, deployment, run, runJournalsFolder());
        return keeper::prepareLater(later, m_server, deployment, run, runJournalsFolder());
    }

private:
    const std::shared_ptr<Server> m_server;
    const ServerIdentity m_identity;
    QThreadPool &m_pool;
};

} // namespace

SshBackend::SshBackend(std::shared_ptr<SecretStore> secrets)
    : m_secrets(std::move(secrets))
    , m_library(makeSetLibrary(m_pool))
{
    m_pool.setMaxThreadCount(Threads);
}

SshBackend::~SshBackend()
{
    m_pool.waitForDone();
}

QFuture<QStringList> SshBackend::configuredHosts()
{
    return QtConcurrent::run(&m_pool, [] { return keeper::configuredHosts(); });
}

QFuture<Result<std::shared_ptr<Session>>> SshBackend::connectTo(const ConnectRequest &request,
                                                                std::shared_ptr<Questions> questions,
                                                                std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=, this]() -> Result<std::shared_ptr<Session>> {
        const Result<std::shared_ptr<Server>> server = open(request, questions, stop);
        if (!server)
            return std::unexpected(server.error());
        return std::make_shared<SshSession>(*server, m_pool);
    });
}

} // namespace keeper
