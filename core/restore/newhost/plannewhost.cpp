// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/newhost/plannewhost.h"

#include "core/backupset/components.h"
#include "core/restore/plan/configurationplaces.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int SecondsToWrite = 2;
constexpr int SecondsToCreate = 5;
constexpr int SecondsToStart = 20; // a new cluster is made

Check filesCheck(const RestoreSource &source, const NewHost &host)
{
    const auto check = [](CheckState state, ConfigurationReason reason, std::pair<QString, QString> fact) {
        return makeCheck(CheckCode::Configuration, state, {{u"reason"_s, nameOf(reason)}, std::move(fact)},
                         components::Configuration);
    };
    if (!source.component(components::Configuration).configuration() || host.files.isEmpty())
        return check(CheckState::Blocking, ConfigurationReason::NotSaved, {});
    if (!host.configuration.hasCompose)
        return check(CheckState::Blocking, ConfigurationReason::Compose, {});
    if (!host.configuration.missingImages.isEmpty())
        return check(CheckState::Blocking, ConfigurationReason::Images,
                     {u"images"_s, host.configuration.missingImages.join(u'\n')});
    if (!host.inTheWay.isEmpty())
        return check(CheckState::Blocking, ConfigurationReason::InTheWay, {u"paths"_s, host.inTheWay.join(u'\n')});
    return check(CheckState::Green, ConfigurationReason::New, {});
}

} // namespace

QList<Check> newHostChecks(const RestoreSource &source, const NewHost &host)
{
    const RestoreScope scope{.source = source};
    return {wholeCheck(scope), completeCheck(scope), filesCheck(source, host)};
}

Result<RestorePlan> planNewHost(const RestoreSource &source, const NewHost &host)
{
    RestorePlan plan{.plan = {.kind = u"new-host"_s}, .checks = newHostChecks(source, host)};
    if (isBlocked(plan.checks))
        return fail(ErrorCode::PreflightBlocked, {}, {{u"checks"_s, u"configuration"_s}});
    plan.scope.stopsAuthentik = false;
    QStringList files;
    for (const DirectoryPlace &place : host.files)
        files += QString::fromUtf8(place.source);
    const ComposeProject project = savedProject(source, source.manifest.deployment.folder.toUtf8());
    const Engine engine{.program = source.manifest.deployment.engine.toUtf8()};
    plan.plan.steps = {
        plainStep(restoresteps::WriteConfiguration, files, {}, SecondsToWrite),
        plainStep(restoresteps::CreateContainers, {project.name},
                  {engineCommand(engine, composeWords(project, createWords())).forLog()}, SecondsToCreate),
        plainStep(restoresteps::StartDatabase, {},
                  {engineCommand(engine, composeWords(project, startWords({"DATABASE"}))).forLog()}, SecondsToStart)};
    return plan;
}

} // namespace keeper
