// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/newhost/newhostrun.h"

#include "core/restore/newhost/newhoststeps.h"
#include "core/restore/newhost/plannewhost.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

RestoreOutcome outcomeOf(const NewHostWork &work, const RunReport &report)
{
    RestoreOutcome outcome = keeper::outcomeOf(*work.restore, report);
    outcome.made = work.made;
    const bool isOfRestore = work.restore->kind != RunKind::Restore || work.restore->order;
    if (!isOfRestore)
        outcome.run.clear();
    return outcome;
}

std::unique_ptr<RestoreRun> runOf(const Plan &plan, const std::shared_ptr<NewHostWork> &work, const QString &journals)
{
    work->restore->journalFolder = journals;
    return std::make_unique<RestoreRun>(
        RunOrder{.id = work->restore->run.run,
                 .plan = plan,
                 .factory = [work](const PlannedStep &planned) { return makeNewHostStep(work, planned); }},
        [work](const RunReport &report) { return outcomeOf(*work, report); });
}

} // namespace

Result<std::unique_ptr<RestoreRun>> prepareNewHost(std::shared_ptr<Server> server,
                                                   const RestoreSource &source,
                                                   const NewHost &host,
                                                   const RestoreOptions &options,
                                                   const QString &journals)
{
    const Result<RestorePlan> plan = planNewHost(source, host);
    if (!plan)
        return std::unexpected(plan.error());
    Deployment there; // as it will be called
    there.project = source.manifest.deployment.project;
    there.folder = source.manifest.deployment.folder.toUtf8();
    ServerRun record = newServerRun(source);
    record.newProject = newProject(source);
    const auto work = std::make_shared<NewHostWork>();
    work->restore = std::make_shared<RestoreWork>(RunKind::Restore, std::move(server), there, record);
    work->source = source;
    work->options = options;
    work->options.configuration = false;
    return runOf(plan->plan, work, journals);
}

std::unique_ptr<RestoreRun> prepareResume(std::shared_ptr<Server> server,
                                          const Deployment &deployment,
                                          const ServerRun &run,
                                          const QString &journals)
{
    if (!run.newProject)
        return prepareLater(RunKind::Resume, std::move(server), deployment, run, journals);
    const auto work = std::make_shared<NewHostWork>();
    work->restore = std::make_shared<RestoreWork>(RunKind::Resume, std::move(server), deployment, run);
    work->restore->deployment.project = run.newProject->project.name; // of which there may be nothing yet
    Plan plan = laterPlan(RunKind::Resume, run);
    if (run.state == ServerRunState::Building)
        plan.steps = {{.id = restoresteps::RemoveDeployment, .effects = {run.run}, .reversible = false}};
    return runOf(plan, work, journals);
}

} // namespace keeper
