// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/planrestore.h"

#include "core/restore/plan/databasenames.h"
#include "core/restore/plan/restorecommands.h"
#include "core/restore/plan/restorehandlers.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int SecondsToPrepare = 5;
constexpr int SecondsToCheckHealth = 30; // workers report about every 30 s
constexpr int SecondsToFinish = 2;

// The engine waits as long for a container to end (docker stop's default); ours is what docs/benchmarks.md holds us to;
// authentik loads itself, and after the step to the next train migrates its database.
constexpr double SecondsToStop = 10;
constexpr double SecondsToSwap = 3;
constexpr double SecondsToStart = 30;
constexpr double SecondsToMigrate = 60;

PlannedStep buildStep(const RestoreScope &scope)
{
    PlannedStep group{.id = restoresteps::BuildBeside};
    using enum ComponentKind;
    for (const ComponentKind kind : {Database, Directory, Redis, Configuration}) // what takes long first
        group.members += RestoreHandlers.at(std::size_t(kind)).steps(scope);
    int longest = 0;
    bool isKnown = true;
    for (const PlannedStep &member : std::as_const(group.members)) {
        isKnown = isKnown && member.seconds;
        longest = std::max(longest, member.seconds.value_or(0));
    }
    if (isKnown)
        group.seconds = longest; // side by side
    return group;
}

/// What changes hands: the live name, and under which name the old one is kept.
QStringList swapEffects(const RestoreScope &scope)
{
    QStringList effects;
    if (scope.restores(components::Database))
        effects += u"%1 → %2"_s.arg(scope.target.survey.database.name, keptDatabaseName(scope.run));
    for (const DirectoryPlace &place : scope.places)
        effects += u"%1 → %2"_s.arg(QString::fromUtf8(place.source), QString::fromUtf8(place.outgoing(scope.run)));
    return effects;
}

Downtime expectedDowntime(const QList<Check> &checks)
{
    const auto version = std::ranges::find(checks, CheckCode::AuthentikVersion, &Check::code);
    const bool migrates = version != checks.end() && version->state == CheckState::Warning;
    return {.stop = SecondsToStop, .ours = SecondsToSwap, .start = SecondsToStart + (migrates ? SecondsToMigrate : 0)};
}

QList<PlannedStep> stepsOf(const RestoreScope &scope, const Downtime &down)
{
    QList<PlannedStep> steps{plainStep(restoresteps::PrepareRun,
                                       {u"%1/.authentik-keeper/%2"_s.arg(
                                           QString::fromUtf8(scope.target.survey.deployment.folder), scope.run)},
                                       prepareCommands(scope), SecondsToPrepare),
                             buildStep(scope),
                             plainStep(restoresteps::Swap, swapEffects(scope), swapCommands(scope),
                                       std::max(1, int(down.stop + down.ours + down.start))),
                             plainStep(restoresteps::CheckHealth, {}, healthCommands(scope), SecondsToCheckHealth),
                             plainStep(restoresteps::FinishRun, {}, {}, SecondsToFinish)};
    steps.last().policy = StepPolicy::Always;
    return steps;
}

} // namespace

Result<RestorePlan> planRestore(const RestoreScope &scope)
{
    if (const Result<> asked = checkChoice(scope); !asked)
        return std::unexpected(asked.error());
    RestorePlan plan{.plan = {.kind = u"restore"_s}, .scope = scope, .checks = preflight(scope)};
    if (isBlocked(plan.checks))
        return fail(ErrorCode::PreflightBlocked, {}, {{u"checks"_s, blockingCodes(plan.checks)}});
    if (scope.stopsAuthentik)
        plan.downtime = expectedDowntime(plan.checks);
    plan.plan.steps = stepsOf(scope, plan.downtime);
    return plan;
}

QJsonObject toJson(const RestorePlan &plan)
{
    QJsonObject json = toJson(plan.plan);
    QJsonArray checks;
    for (const Check &check : plan.checks)
        checks += toJson(check);
    json[u"checks"_s] = checks;
    json[u"downtime"_s] = QJsonObject{
        {u"stop"_s, plan.downtime.stop}, {u"ours"_s, plan.downtime.ours}, {u"start"_s, plan.downtime.start}};
    json[u"withOwners"_s] = plan.scope.withOwners;
    json[u"stopsAuthentik"_s] = plan.scope.stopsAuthentik;
    return json;
}

} // namespace keeper
