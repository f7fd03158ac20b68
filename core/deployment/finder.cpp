// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/finder.h"

#include "core/base/jsonfields.h"
#include "core/deployment/composeproject.h"
#include "core/deployment/configuration.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// One round trip. Sections start with a line that the engine's JSON can't hold: there a line break is always escaped.
constexpr auto lookScript = R"sh(section() { printf '\nkeeper:%s\n' "$1"; }
section user; id -un
section groups; id -Gn
section others; for p in podman nerdctl kubectl k3s microk8s; do command -v "$p" >/dev/null 2>&1 && echo "$p"; done
section units; for d in /etc/systemd/system /usr/lib/systemd/system /lib/systemd/system /etc/containers/systemd; do
  for f in "$d"/authentik*; do [ -e "$f" ] && echo "${f##*/}"; done
done
if command -v docker >/dev/null 2>&1; then
  section program; docker --version
  section info; docker info --format '{{json .}}'
  section inspect; ids=$(docker ps -aq --no-trunc) && if [ -n "$ids" ]; then docker inspect --type container $ids; else echo '[]'; fi
  section images; if [ -n "$ids" ]; then
    docker image inspect --format '{{.Id}} {{json .RepoDigests}}' $(docker inspect --type container --format '{{.Image}}' $ids) 2>/dev/null
  fi
fi
exit 0)sh";

QMap<QByteArray, QByteArray> sections(const QByteArray &out)
{
    QMap<QByteArray, QByteArray> result;
    const QByteArray mark = "\nkeeper:";
    qsizetype at = out.indexOf(mark);
    while (at >= 0) {
        const qsizetype next = out.indexOf(mark, at + 1);
        const QByteArray part = out.mid(at + mark.size(), next < 0 ? -1 : next - at - mark.size());
        const qsizetype line = part.indexOf('\n');
        result.insert(part.first(line < 0 ? part.size() : line), line < 0 ? QByteArray() : part.sliced(line + 1));
        at = next;
    }
    return result;
}

QStringList lines(const QByteArray &text)
{
    QStringList result;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.isEmpty())
            result << onOneLine(QString::fromUtf8(line));
    }
    result.removeDuplicates();
    return result;
}

std::unexpected<Error> noEngine(const QStringList &otherKinds)
{
    if (otherKinds.isEmpty())
        return fail(ErrorCode::EngineMissing, u"no docker in PATH"_s);
    return fail(ErrorCode::EngineUnsupported, u"no docker in PATH"_s, {{u"saw"_s, otherKinds.join(u", "_s)}});
}

std::unexpected<Error> unsupported(const QString &saw)
{
    return fail(ErrorCode::EngineUnsupported, {}, {{u"saw"_s, saw}});
}

/// docker info's own words on why the daemon did not answer.
QString serverErrors(const QJsonObject &info, const QByteArray &err)
{
    const auto words = fromJson<QStringList>(info["ServerErrors"_L1]);
    return (words.join(u'\n') + u'\n' + QString::fromUtf8(err)).trimmed();
}

// The package says its version in one line; the name changed in 2025.10 (docs/facts/authentik.md 2.4).
constexpr auto versionScript =
    R"sh(sed -n 's/^\(__version__\|VERSION\) *= *"\([0-9.]*\)".*/\2/p' /authentik/__init__.py)sh";

Environment environmentOf(const Service *container, const QList<InspectedContainer> &containers)
{
    const auto one = std::ranges::find_if(containers, [&](const InspectedContainer &candidate) {
        return container && candidate.container.place == container->place;
    });
    return one == containers.end() ? Environment() : one->environment;
}

/// authentik's own words, from the server, else from the worker; what the containers were given where neither runs.
Result<Configuration> findConfiguration(CommandRunner &runner,
                                        Deployment &deployment,
                                        const QList<InspectedContainer> &containers,
                                        std::stop_token stop)
{
    for (const Service *container : {deployment.server(), deployment.worker()}) {
        if (!container || !container->running)
            continue;
        const auto dumped = runner.run(RemoteCommand("ak").arg("dump_config").at(container->place), stop);
        if (!dumped && dumped.error().endsEverything())
            return std::unexpected(dumped.error());
        if (!dumped || dumped->exit != 0)
            continue;
        if (auto configuration = readConfiguration(dumped->out, environmentOf(container, containers))) {
            deployment.configurationSource = u"ak dump_config"_s;
            return configuration;
        }
    }
    deployment.configurationSource = u"environment"_s;
    return configurationFrom(environmentOf(deployment.ofItsImage(), containers));
}

/// For images of a tag and label that tell no version, "latest" of one's own making.
Result<> findVersion(CommandRunner &runner, Deployment &deployment, std::stop_token stop)
{
    for (const Service *container : {deployment.server(), deployment.worker()}) {
        if (!deployment.version.isEmpty() || !container || !container->running)
            continue;
        const auto said = runner.run(RemoteCommand::script(versionScript).at(container->place), stop);
        if (!said && said.error().endsEverything())
            return std::unexpected(said.error());
        const auto version = AuthentikVersion::parse(said ? QString::fromUtf8(said->out).trimmed() : QString());
        deployment.version = version ? version->toString() : QString();
    }
    return {};
}

} // namespace

Result<EngineLook> readEngineLook(const QByteArray &out, const QByteArray &err)
{
    const auto part = sections(out);
    EngineLook look;
    look.otherKinds = lines(part["others"]);
    for (const QString &unit : lines(part["units"]))
        look.otherKinds << u"systemd unit "_s + unit;
    if (!part.contains("program"))
        return noEngine(look.otherKinds);
    if (part["program"].toLower().contains("podman"))
        return unsupported(u"podman"_s);

    const QJsonObject info = QJsonDocument::fromJson(part["info"]).object();
    look.version = info["ServerVersion"_L1].toString();
    if (look.version.isEmpty()) {
        const QString said = serverErrors(info, err);
        if (said.contains("permission denied"_L1, Qt::CaseInsensitive))
            return fail(ErrorCode::EngineRefused, said,
                        {{u"user"_s, QString::fromUtf8(part["user"].trimmed())},
                         {u"groups"_s, QString::fromUtf8(part["groups"].trimmed())}});
        return fail(ErrorCode::EngineMissing, said, {{u"reason"_s, u"not running"_s}});
    }
    const auto isRootless = [](const QString &option) { return option.startsWith("name=rootless"_L1); };
    if (std::ranges::any_of(fromJson<QStringList>(info["SecurityOptions"_L1]), isRootless))
        return unsupported(u"rootless Docker"_s);
    auto containers = readInspect(part["inspect"]);
    if (!containers)
        return std::unexpected(containers.error());
    look.containers = *std::move(containers);
    addDigests(look.containers, part["images"]);
    return look;
}

Result<EngineLook> lookAtEngine(CommandRunner &runner, std::stop_token stop)
{
    RemoteCommand command = RemoteCommand::script(lookScript);
    const auto own = runner.run(command, stop);
    if (!own)
        return std::unexpected(own.error());
    auto look = readEngineLook(own->out, own->err);
    runner.setEngine({.program = "docker", .elevated = false});
    if (look || look.error().code != ErrorCode::EngineRefused)
        return look;

    if (const auto elevation = runner.prepareElevation(stop); !elevation) {
        const ErrorCode code = elevation.error().code;
        const bool saysNo =
            code == ErrorCode::SudoRefused || code == ErrorCode::SecretNeeded || code == ErrorCode::SudoPasswordNeeded;
        return std::unexpected(saysNo ? std::move(look.error()).with(u"sudo"_s, nameOf(code)) : elevation.error());
    }
    const auto raised = runner.run(command.at(Place::root()), stop);
    if (!raised)
        return std::unexpected(raised.error());
    runner.setEngine({.program = "docker", .elevated = true});
    return readEngineLook(raised->out, raised->err);
}

Result<Deployment> findDeployment(CommandRunner &runner, const QString &project, std::stop_token stop)
{
    return lookAtEngine(runner, stop).and_then([&](const EngineLook &look) {
        return findDeployment(runner, look, project, stop);
    });
}

Result<Deployment> findDeployment(CommandRunner &runner,
                                  const EngineLook &look,
                                  const QString &project,
                                  std::stop_token stop)
{
    const auto chosen = chooseProject(look.containers, project);
    if (!chosen) {
        Error error = chosen.error();
        if (error.code == ErrorCode::AuthentikNotFound && !look.otherKinds.isEmpty())
            error.facts[u"saw"_s] += u"\nnot supported yet: "_s + look.otherKinds.join(u", "_s);
        return std::unexpected(error);
    }
    Deployment deployment = describeProject(look.containers, *chosen);
    deployment.engineVersion = look.version;
    if (auto found = findVersion(runner, deployment, stop); !found)
        return std::unexpected(found.error());
    const auto configuration = findConfiguration(runner, deployment, look.containers, stop);
    if (!configuration)
        return std::unexpected(configuration.error());
    applyConfiguration(deployment, *configuration, look.containers);
    return deployment;
}

} // namespace keeper
