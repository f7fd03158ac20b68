// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/planrestore.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

PlannedStep buildStep(const RestoreScope &scope)
{
    PlannedStep group{.id = restoresteps::BuildStaging};
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

constexpr std::array Steps{prepareStep, buildStep, swapStep, healthStep, finishStep};

} // namespace

Result<RestorePlan> planRestore(const RestoreScope &scope)
{
    if (const Result<> asked = checkChoice(scope); !asked)
        return std::unexpected(asked.error());
    RestorePlan plan{.plan = {.kind = u"restore"_s},
                     .scope = scope,
                     .checks = preflight(scope),
                     .downtime = expectedDowntime(scope)};
    if (isBlocked(plan.checks))
        return fail(ErrorCode::PreflightBlocked, {}, {{u"checks"_s, blockingCodes(plan.checks)}});
    for (const auto step : Steps)
        plan.plan.steps += step(scope);
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
