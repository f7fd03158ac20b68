// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/newhost/newhost.h"

#include "core/deployment/finder.h"
#include "core/deployment/hostaccess.h"
#include "core/restore/plan/configurationplaces.h"
#include "core/restore/server/hostimages.h"
#include "core/restore/server/savedfiles.h"

#include <QElapsedTimer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

constexpr auto quiet = 60s;         // docs/timeouts.md
constexpr auto databaseTime = 3min; // a new cluster is made first; docs/timeouts.md
constexpr auto lookEvery = 500ms;

constexpr auto existingScript =
    R"sh(for f do { [ ! -e "/host$f" ] && [ ! -L "/host$f" ]; } || printf '%s\n' "$f"; done)sh";

// Folders that are missing are made, and are the account's like the file.
constexpr auto writeScript = R"sh(umask 022
folder=${1%/*} made=
look=$folder
while [ ! -d "$look" ]; do made=$look look=${look%/*}; done
mkdir -p -- "$folder" && { [ -z "$made" ] || chown -R "$2" "$made"; } || exit 1
umask 077
cat >"$1" && chown "$2" "$1")sh";

// Sources of mounts are made by what is unpacked there; only the folder that holds them has to be.
constexpr auto foldersScript = R"sh(umask 022; for f do mkdir -p -- "/host$f" || exit 1; done)sh";

constexpr auto removeScript = R"sh(for f do
  rm -f -- "/host$f"; rmdir -- "/host${f%/*}/.authentik-keeper" "/host${f%/*}" 2>/dev/null
done; :)sh";

QByteArray folderOf(const RestoreSource &source)
{
    return source.manifest.deployment.folder.toUtf8();
}

QList<QByteArray> paths(const NewHost &host)
{
    QList<QByteArray> all;
    for (const DirectoryPlace &place : host.files)
        all += place.source;
    return all;
}

/// authentik's image, by the set: it is what a helper container needs.
std::optional<Service> imageOf(const RestoreSource &source)
{
    const QMap<QString, Manifest::Image> &images = source.manifest.deployment.images;
    const auto image = images.constFind(images.contains(u"server"_s) ? u"server"_s : u"worker"_s);
    if (image == images.cend())
        return std::nullopt;
    return Service{.image = image->name, .imageId = image->name};
}

/// Over each folder, or what of the way to it there is.
Result<std::unique_ptr<HostAccess>> startHelper(Server &server,
                                                const RestoreSource &source,
                                                const QList<QByteArray> &folders,
                                                HostAccess::Access access,
                                                std::stop_token stop)
{
    const auto image = imageOf(source);
    if (!image)
        return fail(ErrorCode::AuthentikNotFound, u"the set names no image of authentik"_s);
    return reachNearest(server, &*image, folders, access, stop);
}

QList<QByteArray> parents(const NewHost &host)
{
    QList<QByteArray> folders;
    for (const DirectoryPlace &place : host.files)
        folders += place.parent();
    return folders;
}

Result<QStringList> linesOf(Server &server, const RemoteCommand &command, std::stop_token stop)
{
    return server.read(command, std::move(stop)).transform([](const QByteArray &said) {
        return QString::fromUtf8(said).split(u'\n', Qt::SkipEmptyParts);
    });
}

/// Containers and volumes that Compose would take for the project's own.
Result<QStringList> ofProject(Server &server, const QString &project, std::stop_token stop)
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

class NewDeployment
{
public:
    NewDeployment(Server &server, const RestoreSource &source, const NewHost &host, const std::stop_token &stop)
        : m_server(server)
        , m_source(source)
        , m_host(host)
        , m_project(savedProject(source, folderOf(source)))
        , m_stop(stop)
    {}

    Result<> writeFiles()
    {
        const auto files = savedConfigurationFiles(m_source);
        if (!files)
            return std::unexpected(files.error());
        auto helper = startHelper(m_server, m_source, parents(m_host), HostAccess::Access::ReadWrite, m_stop);
        if (!helper)
            return std::unexpected(helper.error());
        const auto account = accountOnHost();
        if (!account)
            return std::unexpected(account.error());
        for (const DirectoryPlace &place : m_host.files) {
            const RemoteCommand command = (*helper)->script(writeScript, {(*helper)->inside(place.source), *account});
            const auto written = m_server.push(command, once(files->value(place.archiveRoot)), m_stop, quiet);
            if (!written)
                return std::unexpected(written.error());
            if (written->exit != 0)
                return fail(ErrorCode::CommandFailed, QString::fromUtf8(written->err.trimmed()),
                            {{u"exit"_s, QString::number(written->exit)}, {u"command"_s, command.forLog()}});
        }
        return {};
    }

    Result<> createContainers() { return compose({"create", "--no-build", "--pull", "never"}); }

    Result<Deployment> startDatabase()
    {
        auto found = findDeployment(m_server, m_project.name, m_stop);
        if (!found)
            return found;
        if (!found->database())
            return fail(ErrorCode::EngineUnsupported, u"the configuration's database is in no container"_s,
                        {{u"host"_s, found->databaseAccess.host}});
        if (auto made = makeFolders(*found); !made)
            return std::unexpected(made.error());
        QList<QByteArray> words{
            "up", "--detach", "--no-deps", "--no-build", "--pull", "never", found->database()->service.toUtf8()};
        if (found->redis() && found->redisAccess)
            words += found->redis()->service.toUtf8();
        if (auto started = compose(words); !started)
            return std::unexpected(started.error());
        if (auto answers = waitForDatabase(*found); !answers)
            return std::unexpected(answers.error());
        return findDeployment(m_server, m_project.name, m_stop); // with addresses now
    }

private:
    Result<> compose(const QList<QByteArray> &verb)
    {
        const auto said = m_server.run(m_server.engineCommand(composeWords(m_project, verb)), m_stop);
        if (!said)
            return std::unexpected(said.error());
        if (said->exit != 0)
            return fail(ErrorCode::ConfigurationRefused, QString::fromUtf8(said->err.trimmed()),
                        {{u"reason"_s, u"compose"_s}});
        return {};
    }

    Result<QByteArray> accountOnHost()
    {
        RemoteCommand command = RemoteCommand::script(R"sh(echo "$(id -u):$(id -g)")sh");
        command.at(m_server.engine().place());
        return m_server.read(command, m_stop).transform([](const QByteArray &said) { return said.trimmed(); });
    }

    Result<> makeFolders(const Deployment &deployment)
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
        auto helper = startHelper(m_server, m_source, folders, HostAccess::Access::ReadWrite, m_stop);
        if (!helper)
            return std::unexpected(helper.error());
        return m_server.read((*helper)->script(foldersScript, folders), m_stop).transform([](const auto &) {});
    }

    /// Over TCP: while a new cluster is made, a first server answers on its socket, and is gone again.
    Result<> waitForDatabase(const Deployment &deployment)
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

    Server &m_server;
    const RestoreSource &m_source;
    const NewHost &m_host;
    ComposeProject m_project;
    std::stop_token m_stop;
};

} // namespace

Result<NewHost> lookAtNewHost(Server &server, const RestoreSource &source, std::stop_token stop)
{
    // The survey of what is made likes to have sudo: asked for while somebody waits, not in the middle of the run. A no
    // is kept, and there are other ways then.
    const auto sudo = server.prepareElevation(stop);
    if (!sudo && (sudo.error().isCancelled() || sudo.error().code == ErrorCode::ConnectionLost))
        return std::unexpected(sudo.error());
    NewHost host{.files = configurationPlaces(source, folderOf(source))};
    if (const auto looked = lookForImages(server, source, host.configuration, stop); !looked)
        return std::unexpected(looked.error());
    const bool canLook = imageOf(source) && !host.configuration.missingImages.contains(imageOf(source)->image);
    if (host.files.isEmpty() || !canLook)
        return host;
    auto helper = startHelper(server, source, parents(host), HostAccess::Access::ReadOnly, stop);
    if (!helper)
        return std::unexpected(helper.error());
    const auto existing = linesOf(server, (*helper)->script(existingScript, paths(host)), stop);
    if (!existing)
        return std::unexpected(existing.error());
    const auto others = ofProject(server, source.manifest.deployment.project, stop);
    if (!others)
        return std::unexpected(others.error());
    host.inTheWay = *existing + *others;
    return host;
}

Result<Deployment> makeDeployment(Server &server,
                                  const RestoreSource &source,
                                  const NewHost &host,
                                  const std::function<void(const QString &stepId)> &told,
                                  std::stop_token stop)
{
    NewDeployment deployment(server, source, host, stop);
    told(restoresteps::WriteConfiguration);
    if (auto written = deployment.writeFiles(); !written)
        return std::unexpected(written.error());
    told(restoresteps::CreateContainers);
    if (auto created = deployment.createContainers(); !created)
        return std::unexpected(created.error());
    told(restoresteps::StartDatabase);
    return deployment.startDatabase();
}

Result<> removeDeployment(Server &server, const RestoreSource &source, const NewHost &host)
{
    const ComposeProject project = savedProject(source, folderOf(source));
    const auto down =
        server.run(server.engineCommand(composeWords(project, {"down", "--volumes", "--timeout", "10"})), {});
    if (!down)
        return std::unexpected(down.error());
    auto helper = startHelper(server, source, parents(host), HostAccess::Access::ReadWrite, {});
    if (!helper)
        return std::unexpected(helper.error());
    return server.read((*helper)->script(removeScript, paths(host)), {}).transform([](const auto &) {});
}

} // namespace keeper
