// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/restorerun.h"

#include "core/jobs/journal.h"
#include "core/restore/server/buildsteps.h"
#include "core/restore/server/finishrun.h"
#include "core/restore/server/prepareconfiguration.h"
#include "core/restore/server/preparerun.h"
#include "core/restore/server/restorework.h"
#include "core/restore/server/swapsteps.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

PlannedStep plainStep(QLatin1StringView id, const QStringList &effects, StepPolicy policy = StepPolicy::Normal)
{
    return {.id = id, .policy = policy, .effects = effects};
}

/// For whoever looks at it later: what the steps alone do not tell.
void noteOutcome(const RestoreWork &work, const RestoreOutcome &outcome)
{
    if (!work.journal)
        return;
    const auto noted = work.journal->write(
        u"outcome"_s, {{u"end"_s, nameOf(outcome.end)}, {u"commands"_s, QJsonArray::fromStringList(outcome.commands)}});
    if (!noted)
        qWarning("journal: %s", qUtf8Printable(noted.error().detail));
}

std::unique_ptr<RestoreRun> runOf(const Plan &plan, const std::shared_ptr<RestoreWork> &work, const QString &journals)
{
    work->journalFolder = journals;
    return std::make_unique<RestoreRun>(
        RunOrder{.id = work->run.run,
                 .plan = plan,
                 .factory = [work](const PlannedStep &planned) { return makeRestoreStep(work, planned); }},
        [work](const RunReport &report) { return outcomeOf(*work, report); });
}

} // namespace

/// What is done later with a run: the same for all, but for what lies between.
Plan laterPlan(RunKind later, const ServerRun &run)
{
    Plan plan{.kind = nameOf(later), .steps = {plainStep(restoresteps::PrepareRun, {})}};
    if (later == RunKind::Release) {
        plan.steps += plainStep(restoresteps::DeleteKept, {run.run});
        plan.steps.last().reversible = false;
    } else {
        plan.steps += {plainStep(restoresteps::Swap, {run.run}), plainStep(restoresteps::CheckHealth, {})};
    }
    plan.steps += plainStep(restoresteps::FinishRun, {}, StepPolicy::Always);
    return plan;
}

std::unique_ptr<Step> makeRestoreStep(const std::shared_ptr<RestoreWork> &work, const PlannedStep &planned)
{
    using Maker = std::unique_ptr<Step> (*)(std::shared_ptr<RestoreWork>);
    static const QMap<QString, Maker> makers{{restoresteps::PrepareRun, makePrepareRun},
                                             {restoresteps::RestoreDatabase, makeRestoreDatabase},
                                             {restoresteps::PrepareRedis, makePrepareRedis},
                                             {restoresteps::PrepareConfiguration, makePrepareConfiguration},
                                             {restoresteps::Swap, makeSwap},
                                             {restoresteps::CheckHealth, makeCheckHealth},
                                             {restoresteps::DeleteKept, makeDeleteKept},
                                             {restoresteps::FinishRun, makeFinishRun}};
    if (const Maker maker = makers.value(planned.id))
        return maker(work);
    return makeUnpackDirectory(work, planned.component);
}

RestoreOutcome outcomeOf(const RestoreWork &work, const RunReport &report)
{
    RestoreOutcome outcome{.end = work.endOf(report.state),
                           .run = work.run.run,
                           .health = work.health,
                           .downtime = work.swapped ? work.swapped->downtime() : std::nullopt,
                           .kept = work.kept,
                           .commands = work.commands,
                           .report = report,
                           .error = report.error};
    noteOutcome(work, outcome);
    return outcome;
}

Result<std::unique_ptr<RestoreRun>> prepareRestore(std::shared_ptr<Server> server,
                                                   RestoreScope scope,
                                                   const QString &journals)
{
    ServerRun record = newServerRun(scope.source);
    scope.run = record.run;
    const auto plan = planRestore(scope);
    if (!plan)
        return std::unexpected(plan.error());
    const auto work =
        std::make_shared<RestoreWork>(RunKind::Restore, std::move(server), scope.target.survey.deployment, record);
    work->take(std::move(scope));
    return runOf(plan->plan, work, journals);
}

std::unique_ptr<RestoreRun> prepareLater(RunKind later,
                                         std::shared_ptr<Server> server,
                                         const Deployment &deployment,
                                         const ServerRun &run,
                                         const QString &journals)
{
    return runOf(laterPlan(later, run), std::make_shared<RestoreWork>(later, std::move(server), deployment, run),
                 journals);
}

} // namespace keeper
