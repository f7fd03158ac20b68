// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/newhost/projectonhost.h"

#include "core/deployment/finder.h"
#include "core/deployment/helpercontainer.h"

#include <QElapsedTimer>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

constexpr auto quiet = 60s;         // docs/timeouts.md
constexpr auto databaseTime = 3min; // a new cluster is made first; docs/timeouts.md
constexpr auto lookEvery = 500ms;
constexpr int mostTries = 4;

// Folders that are missing are made, and are the account's.
constexpr auto folderScript = R"sh(umask 022
made=
look=$1
while [ ! -d "$look" ]; do made=$look look=${look%/*}; done
mkdir -p -- "$1" && { [ -z "$made" ] || chown -R "$2" "$made"; })sh";

constexpr auto writeScript = R"sh(umask 077; cat >"$1" && chown "$2" "$1")sh";

// Sources of mounts are made by what is unpacked there; only the folder that holds them has to be.
constexpr auto foldersScript = R"sh(umask 022; for f do mkdir -p -- "/host$f" || exit 1; done)sh";

constexpr auto removeScript = R"sh(work=$1/.authentik-keeper run=$2 folder=$1
shift 2
for f do rm -f -- "$f"; done
rm -rf -- "$work/$run"
grep -q "\"run\":\"$run\"" "$work/lock/holder.json" 2>/dev/null && rm -rf -- "$work/lock"
rmdir -- "$work" 2>/dev/null
for f do rmdir -- "${f%/*}" 2>/dev/null; done
rmdir -- "$folder" 2>/dev/null; :)sh";

Result<QStringList> linesOf(Server &server, const RemoteCommand &command, std::stop_token stop)
{
    return server.read(command, std::move(stop)).transform([](const QByteArray &said) {
        return QString::fromUtf8(said).split(u'\n', Qt::SkipEmptyParts);
    });
}

std::unexpected<Error> failed(const Output &output, const RemoteCommand &command)
{
    return fail(ErrorCode::CommandFailed, QString::fromUtf8(output.err.trimmed()),
                {{u"exit"_s, QString::number(output.exit)}, {u"command"_s, command.forLog()}});
}

QByteArray parentOf(const QByteArray &path)
{
    return path.first(std::max<qsizetype>(1, path.lastIndexOf('/')));
}

} // namespace

ProjectOnHost::ProjectOnHost(Server &server, const NewProject &made, std::stop_token stop)
    : m_server(server)
    , m_made(made)
    , m_stop(std::move(stop))
{}

Result<QStringList> ProjectOnHost::belongings(Server &server, const QString &project, std::stop_token stop)
{
    const QByteArray filter = "label=com.docker.compose.project=" + project.toUtf8();
    auto containers =
        linesOf(server, server.engineCommand({"ps", "--all", "--filter", filter, "--format", "{{.Names}}"}), stop);
    if (!containers)
        return containers;
    auto volumes =
        linesOf(server, server.engineCommand({"volume", "ls", "--filter", filter, "--format", "{{.Name}}"}), stop);
    if (!volumes)
        return volumes;
    return *containers + *volumes;
}

Result<std::unique_ptr<HostAccess>> ProjectOnHost::helper(const QList<QByteArray> &folders,
                                                          HostAccess::Access access,
                                                          const QByteArray &name) const
{
    const Service image{.image = m_made.image, .imageId = m_made.image};
    return reachNearest(m_server, m_made.image.isEmpty() ? nullptr : &image, name, folders, access, m_stop);
}

QList<QByteArray> ProjectOnHost::folders() const
{
    QList<QByteArray> folders{m_made.project.folder};
    for (const QByteArray &file : m_made.files)
        folders += parentOf(file);
    return folders;
}

Result<QByteArray> ProjectOnHost::accountOnHost() const
{
    RemoteCommand command = RemoteCommand::script(R"sh(echo "$(id -u):$(id -g)")sh");
    command.at(m_server.engine().place());
    return m_server.read(command, m_stop).transform([](const QByteArray &said) { return said.trimmed(); });
}

Result<QByteArray> ProjectOnHost::makeFolders(const HostAccess &helper) const
{
    const auto account = accountOnHost();
    if (!account)
        return account;
    for (const QByteArray &folder : folders()) {
        const RemoteCommand command = helper.script(folderScript, {helper.inside(folder), *account});
        if (const auto made = m_server.read(command, m_stop); !made)
            return made;
    }
    return account;
}

Result<> ProjectOnHost::writeFile(const HostAccess &helper,
                                  const QByteArray &path,
                                  const QByteArray &contents,
                                  const QByteArray &owner) const
{
    const RemoteCommand command = helper.script(writeScript, {helper.inside(path), owner});
    const auto written = m_server.push(command, once(contents), m_stop, quiet);
    if (!written)
        return std::unexpected(written.error());
    return written->exit == 0 ? Result<>() : failed(*written, command);
}

Result<> ProjectOnHost::compose(const QList<QByteArray> &verb) const
{
    const auto said = m_server.run(m_server.engineCommand(composeWords(m_made.project, verb)), m_stop);
    if (!said)
        return std::unexpected(said.error());
    if (said->exit != 0)
        return fail(ErrorCode::ConfigurationRefused, QString::fromUtf8(said->err.trimmed()),
                    {{u"reason"_s, u"compose"_s}});
    return {};
}

Result<> ProjectOnHost::createContainers() const
{
    return compose(createWords());
}

Result<Deployment> ProjectOnHost::startDatabase() const
{
    auto found = findDeployment(m_server, m_made.project.name, m_stop);
    if (!found)
        return found;
    if (!found->database())
        return fail(ErrorCode::EngineUnsupported, u"the configuration's database is in no container"_s,
                    {{u"host"_s, found->databaseAccess.host}});
    if (auto made = makeMountFolders(*found); !made)
        return std::unexpected(made.error());
    QList<QByteArray> services{found->database()->service.toUtf8()};
    if (found->redis() && found->redisAccess)
        services += found->redis()->service.toUtf8();
    if (auto started = compose(startWords(services)); !started)
        return std::unexpected(started.error());
    if (auto answers = waitForDatabase(*found); !answers)
        return std::unexpected(answers.error());
    return findDeployment(m_server, m_made.project.name, m_stop); // with addresses now
}

Result<> ProjectOnHost::makeMountFolders(const Deployment &deployment) const
{
    QList<QByteArray> folders;
    for (const Service *container : {deployment.server(), deployment.worker()}) {
        for (const Mount &mount : container ? container->mounts : QList<Mount>()) {
            if (mount.kind == MountKind::Bind && mount.source.count('/') > 1)
                folders += mount.source.first(mount.source.lastIndexOf('/'));
        }
    }
    if (folders.isEmpty())
        return {};
    auto over = helper(folders, HostAccess::Access::ReadWrite);
    if (!over)
        return std::unexpected(over.error());
    return m_server.read((*over)->script(foldersScript, folders), m_stop).transform([](const auto &) {});
}

/// Over TCP: while a new cluster is made, a first server answers on its socket, and is gone again.
Result<> ProjectOnHost::waitForDatabase(const Deployment &deployment) const
{
    const RemoteCommand ask =
        RemoteCommand("pg_isready")
            .args({"-q", "-h", "127.0.0.1", "-p", QByteArray::number(deployment.databaseAccess.port)})
            .at(deployment.database()->place);
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        const auto said = m_server.run(ask, m_stop);
        if (said && said->exit == 0)
            return {};
        if (!said && (said.error().isCancelled() || said.error().code == ErrorCode::ConnectionLost))
            return std::unexpected(said.error());
        if (m_stop.stop_requested())
            return cancelled();
        if (clock.durationElapsed() > databaseTime)
            return fail(ErrorCode::DatabaseUnreachable, u"it does not answer after its first start"_s,
                        {{u"host"_s, deployment.databaseAccess.host},
                         {u"container"_s, deployment.database()->name},
                         {u"state"_s, u"running"_s}});
        std::this_thread::sleep_for(lookEvery);
    }
}

Result<> ProjectOnHost::remove(const QString &run) const
{
    const RemoteCommand down =
        m_server.engineCommand(composeWords(m_made.project, {"down", "--volumes", "--timeout", "10"}));
    // A Compose that was left at work may still make some; without files, half written ones too, there are none.
    for (int tries = 1;; ++tries) {
        const auto taken = m_server.run(down, m_stop);
        if (!taken)
            return std::unexpected(taken.error());
        const auto left = belongings(m_server, m_made.project.name, m_stop);
        if (!left)
            return std::unexpected(left.error());
        if (left->isEmpty())
            break;
        if (tries == mostTries)
            return failed(*taken, down);
        std::this_thread::sleep_for(lookEvery);
    }
    // Under the name of the run's own, which may be left.
    auto over = helper(folders(), HostAccess::Access::ReadWrite, HelperContainer::nameFor(run));
    if (!over)
        return std::unexpected(over.error());
    QList<QByteArray> words{(*over)->inside(m_made.project.folder), run.toUtf8()};
    for (const QByteArray &file : m_made.files)
        words += (*over)->inside(file);
    return m_server.read((*over)->script(removeScript, words), m_stop).transform([](const auto &) {});
}

} // namespace keeper
