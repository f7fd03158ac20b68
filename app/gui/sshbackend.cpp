// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshbackend.h"

#include "app/gui/insidereading.h"
#include "app/gui/setreading.h"
#include "app/gui/sshbackupjob.h"
#include "app/gui/sshnewhostjob.h"
#include "app/gui/sshrestorejob.h"
#include "core/backupset/removeset.h"
#include "core/deployment/finder.h"
#include "core/restore/server/dumpnames.h"
#include "core/restore/server/looktarget.h"
#include "core/restore/server/restorerun.h"
#include "core/settings/paths.h"

#include <QFileInfo>
#include <QMutexLocker>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// An attempt that was cancelled may still be ending while the next one has begun.
constexpr int Threads = 8;

Error notConnected()
{
    return {.code = ErrorCode::ConnectionLost, .detail = u"not connected"_s};
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

} // namespace

SshBackend::SshBackend(std::shared_ptr<SecretStore> secrets)
    : m_secrets(std::move(secrets))
{
    m_pool.setMaxThreadCount(Threads);
}

SshBackend::~SshBackend()
{
    disconnect();
    m_pool.waitForDone();
}

QFuture<QStringList> SshBackend::configuredHosts()
{
    return QtConcurrent::run(&m_pool, [] { return keeper::configuredHosts(); });
}

QFuture<Result<ServerIdentity>> SshBackend::connectTo(const ConnectRequest &request,
                                                      std::shared_ptr<Questions> questions,
                                                      std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=, this] { return open(request, questions, stop); });
}

QFuture<Result<Deployment>> SshBackend::findDeployment(const QString &project, std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=, server = server()]() -> Result<Deployment> {
        return server ? keeper::findDeployment(*server, project, stop) : std::unexpected(notConnected());
    });
}

QFuture<Result<Survey>> SshBackend::takeSurvey(const Deployment &deployment, std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=, server = server()]() -> Result<Survey> {
        return server ? keeper::takeSurvey(*server, deployment, stop) : std::unexpected(notConnected());
    });
}

Result<std::unique_ptr<BackupJob>> SshBackend::prepareBackup(const Survey &survey, const BackupOptions &options)
{
    const std::shared_ptr<Server> connected = server();
    if (!connected)
        return std::unexpected(notConnected());
    Result<std::unique_ptr<BackupRun>> run = BackupRun::prepare(connected, survey, options);
    if (!run)
        return std::unexpected(run.error());
    return std::make_unique<SshBackupJob>(std::move(*run), backupComponents(survey));
}

QFuture<Result<Catalogue>> SshBackend::readSets(const QString &folder)
{
    return QtConcurrent::run(&m_pool, [folder] { return readSetsOf(folder); });
}

QFuture<Result<CheckedSet>> SshBackend::checkSet(const QString &path,
                                                 std::shared_ptr<ProgressBoard> board,
                                                 std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=] { return checkSetAt(path, *board, stop); });
}

QFuture<Result<>> SshBackend::removeSet(const QString &path)
{
    return QtConcurrent::run(&m_pool, [path] { return keeper::removeSet(path); });
}

QFuture<Result<QList<TarEntry>>> SshBackend::readIndex(const QString &set,
                                                       const QString &component,
                                                       std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=] { return readIndexOf(set, component, stop); });
}

QFuture<Result<QByteArray>> SshBackend::readFile(const QString &set,
                                                 const QString &component,
                                                 const TarEntry &entry,
                                                 std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=] { return readFileOf(set, component, entry, stop); });
}

QFuture<Result<>> SshBackend::extractFile(const QString &set,
                                          const QString &component,
                                          const TarEntry &entry,
                                          const QString &destination,
                                          std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=] { return extractFileOf(set, component, entry, destination, stop); });
}

QFuture<Result<QList<ConfigurationFile>>> SshBackend::readConfiguration(const QString &set)
{
    return QtConcurrent::run(&m_pool, [=] { return readConfigurationOf(set); });
}

QFuture<Result<RestoreFacts>> SshBackend::lookForRestore(const Survey &survey,
                                                         const RestoreSource &source,
                                                         std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=, server = server()]() -> Result<RestoreFacts> {
        return server ? look(*server, survey, source, stop) : std::unexpected(notConnected());
    });
}

Result<std::unique_ptr<RestoreJob>> SshBackend::prepareRestore(const RestoreScope &scope)
{
    const std::shared_ptr<Server> connected = server();
    if (!connected)
        return std::unexpected(notConnected());
    Result<std::unique_ptr<RestoreRun>> run = RestoreRun::restore(connected, scope);
    if (!run)
        return std::unexpected(run.error());
    return std::make_unique<SshRestoreJob>(std::move(*run));
}

QFuture<Result<NewHost>> SshBackend::lookAtNewHost(const RestoreSource &source, std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=, server = server()]() -> Result<NewHost> {
        return server ? keeper::lookAtNewHost(*server, source, stop) : std::unexpected(notConnected());
    });
}

Result<std::unique_ptr<RestoreJob>> SshBackend::prepareNewHost(const RestoreSource &source, const NewHost &host)
{
    const std::shared_ptr<Server> connected = server();
    if (!connected)
        return std::unexpected(notConnected());
    const Result<RestorePlan> plan = planNewHost(source, host);
    if (!plan)
        return std::unexpected(plan.error());
    return std::make_unique<SshNewHostJob>(connected, source, host, plan->plan);
}

QFuture<Result<RunFacts>> SshBackend::lookAtRun(const Deployment &deployment, const QString &run, std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=, server = server()]() -> Result<RunFacts> {
        return server ? factsOf(*server, deployment, run, stop) : std::unexpected(notConnected());
    });
}

QFuture<Result<QList<ServerRun>>> SshBackend::listRuns(const Deployment &deployment, std::stop_token stop)
{
    return QtConcurrent::run(&m_pool, [=, server = server()]() -> Result<QList<ServerRun>> {
        return server ? keeper::listRuns(*server, deployment, stop) : std::unexpected(notConnected());
    });
}

Result<std::unique_ptr<RestoreJob>> SshBackend::prepareUndo(const Deployment &deployment, const ServerRun &run)
{
    const std::shared_ptr<Server> connected = server();
    if (!connected)
        return std::unexpected(notConnected());
    return std::make_unique<SshRestoreJob>(RestoreRun::undo(connected, deployment, run));
}

Result<std::unique_ptr<RestoreJob>> SshBackend::prepareResume(const Deployment &deployment, const ServerRun &run)
{
    const std::shared_ptr<Server> connected = server();
    if (!connected)
        return std::unexpected(notConnected());
    return std::make_unique<SshRestoreJob>(RestoreRun::resume(connected, deployment, run));
}

Result<std::unique_ptr<RestoreJob>> SshBackend::prepareRelease(const Deployment &deployment, const ServerRun &run)
{
    const std::shared_ptr<Server> connected = server();
    if (!connected)
        return std::unexpected(notConnected());
    return std::make_unique<SshRestoreJob>(RestoreRun::release(connected, deployment, run));
}

QFuture<QList<PastRun>> SshBackend::readJournals(const QString &folder)
{
    return QtConcurrent::run(&m_pool, [folder] { return readPastRuns(folder); });
}

QFuture<Result<PastRun>> SshBackend::readJournal(const QString &path)
{
    return QtConcurrent::run(&m_pool, [file = QFileInfo(path)] { // it lies in a set
        return readPastRun(SetRef(file.path()).file(file.fileName()));
    });
}

void SshBackend::disconnect()
{
    std::shared_ptr<Server> dropped;
    {
        const QMutexLocker lock(&m_mutex);
        dropped = std::exchange(m_server, nullptr);
    }
    if (dropped)
        dropped->connection().close();
}

Result<ServerIdentity> SshBackend::open(const ConnectRequest &request,
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
    const QMutexLocker lock(&m_mutex);
    if (stop.stop_requested())
        return cancelled();
    m_server = std::make_shared<Server>(*connection, questions);
    return (*connection)->identity();
}

std::shared_ptr<Server> SshBackend::server() const
{
    const QMutexLocker lock(&m_mutex);
    return m_server;
}

} // namespace keeper
