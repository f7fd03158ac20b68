// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshbackend.h"

#include "app/gui/setlibrary.h"
#include "app/gui/sshsession.h"
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
        return makeSshSession(*server, m_pool);
    });
}

} // namespace keeper
