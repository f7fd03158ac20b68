// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/planconfiguration.h"

#include "core/backupset/components.h"
#include "core/deployment/composecommand.h"
#include "core/restore/plan/configurationplaces.h"
#include "core/restore/plan/plannedsteps.h"
#include "core/restore/plan/runnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int SecondsToCheckFiles = 2;

// As the live file is, or the folder that it comes into: the person who works there must be able to read it.
constexpr auto writeScript = R"sh(umask 077
cat >"$2" || exit 1
if [ -e "$1" ]; then like=$1; chmod --reference="$like" -- "$2" || exit 1; else like=${1%/*}; fi
chown --reference="$like" -- "$2")sh";

Check blocked(ConfigurationReason reason, std::pair<QString, QString> fact)
{
    return makeCheck(CheckCode::Configuration, CheckState::Blocking, {{u"reason"_s, nameOf(reason)}, std::move(fact)},
                     components::Configuration);
}

QString textOf(const QList<QByteArray> &paths)
{
    return QString::fromUtf8(paths.join('\n'));
}

/// Compose would read files that the set does not replace, or not read some that it brings.
QList<QByteArray> otherFiles(const RestoreSource &source, const Deployment &deployment)
{
    const ComposeProject saved = savedProject(source, deployment.folder);
    if (!saved.files.isEmpty())
        return saved.files == deployment.composeFiles ? QList<QByteArray>() : deployment.composeFiles;
    // A set of an older program does not tell which of its files are Compose's.
    const QList<DirectoryPlace> places = configurationPlaces(source, deployment.folder);
    QList<QByteArray> others = deployment.composeFiles;
    others.removeIf(
        [&](const QByteArray &file) { return std::ranges::contains(places, file, &DirectoryPlace::source); });
    return others;
}

} // namespace

QList<Check> configurationChecks(const RestoreScope &scope)
{
    if (!scope.restores(components::Configuration))
        return {};
    const RestoreSource &source = scope.source;
    const RestoreTarget &target = scope.target;
    const ConfigurationTarget &found = target.configuration;
    if (!found.hasCompose)
        return {blocked(ConfigurationReason::Compose, {})};
    if (const auto others = otherFiles(source, target.survey.deployment); !others.isEmpty())
        return {blocked(ConfigurationReason::Files, {u"paths"_s, textOf(others)})};
    if (!found.missingFolders.isEmpty())
        return {blocked(ConfigurationReason::Folder, {u"paths"_s, found.missingFolders.join(u'\n')})};
    if (!found.missingImages.isEmpty())
        return {blocked(ConfigurationReason::Images, {u"images"_s, found.missingImages.join(u'\n')})};
    if (!target.database.mayReadVerifiers)
        return {blocked(ConfigurationReason::Verifier, {u"role"_s, target.database.role})};
    QList<QByteArray> paths;
    for (const DirectoryPlace &place : configurationPlaces(source, target.survey.deployment.folder))
        paths += place.source;
    return {makeCheck(CheckCode::Configuration, CheckState::Warning, {{u"paths"_s, textOf(paths)}},
                      components::Configuration)};
}

RemoteCommand tryConfigurationCommand(const RestoreScope &scope)
{
    const Deployment &deployment = scope.target.survey.deployment;
    const QByteArray stage = runFolder(deployment.folder, scope.run) + "/configuration";
    const Engine engine{.program = deployment.engine.toUtf8(), .elevated = scope.target.engineElevated};
    return engineCommand(engine, composeWords(stagedIn(stage, projectOf(deployment)), {"config", "--format", "json"}));
}

RemoteCommand writeFileCommand(const HostAccess &host, const DirectoryPlace &place, const QString &run)
{
    return host.script(writeScript, {host.inside(place.source), host.inside(place.incoming(run))});
}

QList<PlannedStep> configurationSteps(const RestoreScope &scope)
{
    if (!scope.restores(components::Configuration))
        return {};
    QStringList made;
    QStringList commands{tryConfigurationCommand(scope).forLog()};
    for (const DirectoryPlace &place : scope.placesOf(components::Configuration)) {
        made += QString::fromUtf8(place.incoming(scope.run));
        commands += writeFileCommand(helperOf(scope), place, scope.run).forLog();
    }
    return {{.id = restoresteps::PrepareConfiguration,
             .component = components::Configuration,
             .effects = made,
             .commands = commands,
             .seconds = SecondsToCheckFiles}};
}

} // namespace keeper
