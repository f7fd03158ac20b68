// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/finder.h"

#include "core/deployment/composeproject.h"
#include "core/deployment/configuration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

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
