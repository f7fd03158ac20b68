// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/composeproject.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto lookedFor =
    "containers of images goauthentik/server, authentik/server, beryju/authentik, of that title, "
    "or that run server or worker with AUTHENTIK_… in their environment";

QString sawOf(const QList<InspectedContainer> &containers)
{
    QStringList lines;
    for (const InspectedContainer &one : containers)
        lines << u"%1 (%2)"_s.arg(onOneLine(one.container.name), onOneLine(one.container.image));
    return lines.isEmpty() ? u"no containers"_s : lines.join(u'\n');
}

/// By what it runs; where that is not said by its service's name; else it is all in one.
Role roleOf(const InspectedContainer &one)
{
    static const QMap<QString, Role> roles{
        {u"server"_s, Role::Server}, {u"worker"_s, Role::Worker}, {u"allinone"_s, Role::AllInOne}};
    if (!one.work.isEmpty() || one.hasCommand)
        return roles.value(one.work, Role::Other);
    static const QRegularExpression between(u"[-_.]"_s);
    const QString name = one.container.service.isEmpty() ? one.container.name : one.container.service;
    for (const QString &word : name.split(between)) {
        if (roles.contains(word))
            return roles.value(word);
    }
    return Role::AllInOne;
}

/// authentik makes outposts itself (then they belong to no project), or the operator's Compose file does.
bool isOutpostOf(const InspectedContainer &one,
                 const QList<InspectedContainer> &containers,
                 const QString &project,
                 const QSet<QString> &networks)
{
    if (!one.isOutpost() || one.oneOff)
        return false;
    if (one.project == project)
        return true;
    const bool hasOwn = !one.project.isEmpty() && std::ranges::any_of(containers, [&](const InspectedContainer &other) {
        return other.isAuthentik() && !other.oneOff && other.project == one.project;
    });
    return !hasOwn &&
           std::ranges::any_of(one.networks, [&](const QString &network) { return networks.contains(network); });
}

/// The containers that must not run while a project's database and files are swapped: workers, then servers (scaled
/// ones too), then outposts of the project or on one of its networks. Stopped ones are among them (`running` tells);
/// one-off ones, and outposts of another project that has an authentik of its own, are not.
QList<Service> clientsOf(const QList<InspectedContainer> &containers, const QString &project)
{
    QList<Service> workers;
    QList<Service> servers;
    QList<Service> outposts;
    QSet<QString> networks;
    for (const InspectedContainer &one : containers) {
        if (one.project != project || !one.isAuthentik() || one.oneOff)
            continue;
        Service service = one.container;
        service.role = roleOf(one);
        (service.role == Role::Worker ? workers : servers) += service;
        networks += QSet<QString>(one.networks.begin(), one.networks.end());
    }
    for (const InspectedContainer &one : containers) {
        if (!isOutpostOf(one, containers, project, networks))
            continue;
        outposts += one.container;
        outposts.last().role = Role::Outpost;
    }
    return workers + servers + outposts;
}

QString versionOf(const InspectedContainer &one)
{
    const QString tag = one.container.image.section(u'@', 0, 0).section(u'/', -1).section(u':', 1);
    for (const QString &text : {one.versionLabel, tag}) {
        if (const auto version = AuthentikVersion::parse(text))
            return version->toString();
    }
    return {};
}

/// config.yml is the operator's own where it is mounted (docs/facts/authentik.md 2.1).
QByteArray configurationMount(const Mount &mount)
{
    if (mount.kind != MountKind::Bind)
        return {};
    if (mount.target == "/etc/authentik")
        return mount.source + "/config.yml";
    const bool isYaml = mount.target.endsWith(".yml") || mount.target.endsWith(".yaml");
    return isYaml && mount.target.startsWith("/etc/authentik/") ? mount.source : QByteArray();
}

void addPaths(QList<QByteArray> &to, const QStringList &paths)
{
    for (const QString &path : paths) {
        // Clean, since its part below the project folder becomes a name in an archive: no `..` may be left in it.
        const QByteArray clean = QDir::cleanPath(path).toUtf8();
        if (clean.startsWith('/') && !to.contains(clean))
            to << clean;
    }
}

bool isLocal(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host.startsWith("127."_L1) || host == "::1"_L1;
}

/// Whose network a container is in: the host's, another container's or its own.
QString networkOf(const InspectedContainer &one)
{
    if (one.networkMode == "host"_L1)
        return one.networkMode;
    const QString other = u"container:"_s;
    return one.networkMode.startsWith(other) ? one.networkMode.sliced(other.size())
                                             : QString::fromLatin1(one.container.id());
}

/// What a project's authentik sees around itself.
struct Surroundings
{
    QString project;
    QStringList networks;
    QSet<QString> shared;              ///< networkOf() its containers.
    QMultiMap<QString, QString> links; ///< Names of containers by what authentik calls them.

    [[nodiscard]] bool isCalled(const InspectedContainer &one, const QString &host) const
    {
        if (links.contains(host, one.container.name))
            return true;
        const auto isOurs = [this](const QString &network) { return networks.contains(network); };
        return (one.project == project || std::ranges::any_of(one.networks, isOurs)) &&
               one.names.contains(host, Qt::CaseInsensitive);
    }
    [[nodiscard]] bool isHere(const InspectedContainer &one, quint16 port) const
    {
        return (shared.contains(networkOf(one)) && one.ports.contains(port)) ||
               (shared.contains(u"host"_s) && one.published.contains(port));
    }
};

Surroundings surroundings(const QList<InspectedContainer> &containers, const QString &project)
{
    Surroundings result{.project = project};
    for (const InspectedContainer &one : containers) {
        if (one.project != project || !one.isAuthentik())
            continue;
        result.networks += one.networks;
        result.shared += networkOf(one);
        result.links.unite(QMultiMap(one.links));
    }
    for (const InspectedContainer &one : containers) {
        if (result.shared.contains(QString::fromLatin1(one.container.id())))
            result.networks += one.networks;
    }
    return result;
}

} // namespace

Result<QString> chooseProject(const QList<InspectedContainer> &containers, const QString &wanted)
{
    QStringList projects;
    QStringList outside;
    for (const InspectedContainer &one : containers) {
        if (!one.isAuthentik() || one.oneOff)
            continue;
        if (one.project.isEmpty())
            outside << onOneLine(one.container.name);
        else if (!projects.contains(one.project))
            projects << one.project;
    }
    projects.sort();
    if (!wanted.isEmpty() && !projects.contains(wanted))
        return fail(ErrorCode::ProjectNotFound, {}, {{u"project"_s, wanted}, {u"projects"_s, projects.join(u'\n')}});
    if (!wanted.isEmpty())
        return wanted;
    if (projects.size() == 1)
        return projects.first();
    if (projects.size() > 1)
        return fail(ErrorCode::SeveralDeployments, {}, {{u"projects"_s, projects.join(u'\n')}});
    if (!outside.isEmpty())
        return fail(ErrorCode::EngineUnsupported, u"authentik outside Compose"_s,
                    {{u"saw"_s, u"containers without a Compose project: "_s + outside.join(u", "_s)}});
    return fail(ErrorCode::AuthentikNotFound, {},
                {{u"looked"_s, QString::fromLatin1(lookedFor)}, {u"saw"_s, sawOf(containers)}});
}

Deployment describeProject(const QList<InspectedContainer> &containers, const QString &project)
{
    Deployment deployment;
    deployment.kind = u"compose"_s;
    deployment.project = project;
    deployment.services = clientsOf(containers, project);
    const Service *server = deployment.server();
    const QByteArray engine = deployment.services.value(0).place.engine;
    deployment.engine = QString::fromLatin1(engine);
    deployment.control = engineControl(engine);
    for (const InspectedContainer &one : containers) {
        if (one.project != project || one.oneOff)
            continue;
        if (deployment.folder.isEmpty())
            deployment.folder = QDir::cleanPath(one.workingFolder).toUtf8();
        if (deployment.composeFiles.isEmpty()) {
            addPaths(deployment.composeFiles, one.composeFiles);
            addPaths(deployment.environmentFiles, one.environmentFiles);
        }
        addPaths(deployment.configurationFiles, one.composeFiles);
        addPaths(deployment.configurationFiles, one.environmentFiles);
        if (!one.isAuthentik())
            continue;
        for (const Mount &mount : one.container.mounts)
            addPaths(deployment.configurationFiles, {QString::fromUtf8(configurationMount(mount))});
        if ((server && server->place == one.container.place) || deployment.version.isEmpty())
            deployment.version = versionOf(one);
    }
    return deployment;
}

std::optional<Service> containerAt(const QString &host,
                                   quint16 port,
                                   const QList<InspectedContainer> &containers,
                                   const QString &project)
{
    const Surroundings ours = surroundings(containers, project);
    const InspectedContainer *best = nullptr;
    const auto rank = [&](const InspectedContainer &one) {
        return (one.project == project ? 2 : 0) + one.container.running;
    };
    for (const InspectedContainer &one : containers) {
        if (one.oneOff || !(isLocal(host) ? ours.isHere(one, port) : ours.isCalled(one, host)))
            continue;
        if (!best || rank(one) > rank(*best))
            best = &one;
    }
    return best ? std::optional(best->container) : std::nullopt;
}

void applyConfiguration(Deployment &deployment,
                        const Configuration &configuration,
                        const QList<InspectedContainer> &containers)
{
    deployment.databaseAccess = configuration.database;
    deployment.mediaStore = configuration.mediaStore;
    deployment.secretKey = configuration.secretKey;
    const auto add = [&](Role role, const QString &host, quint16 port) {
        if (const auto found = containerAt(host, port, containers, deployment.project)) {
            deployment.services += *found;
            deployment.services.last().role = role;
        }
    };
    add(Role::Database, configuration.database.host, configuration.database.port);
    // By version, since the settings are often left over: docs/facts/authentik.md 2.2.
    const auto version = AuthentikVersion::parse(deployment.version);
    if (version && !version->usesRedis())
        return;
    add(Role::Redis, configuration.redis.host, configuration.redis.port);
    if (version || deployment.redis())
        deployment.redisAccess = configuration.redis;
}

} // namespace keeper
