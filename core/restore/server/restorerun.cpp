// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/restorerun.h"

#include "core/backupset/components.h"
#include "core/base/random.h"
#include "core/jobs/journal.h"
#include "core/restore/server/restoresteps.h"
#include "core/restore/server/restorework.h"

#include <QJsonArray>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

std::unique_ptr<Step> makeStep(const std::shared_ptr<RestoreWork> &work, const PlannedStep &planned)
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

PlannedStep plainStep(QLatin1StringView id, const QStringList &effects, StepPolicy policy = StepPolicy::Normal)
{
    return {.id = id, .policy = policy, .effects = effects};
}

/// What is done later with a run: the same for all, but for what lies between.
Plan laterPlan(const QString &kind, const QList<PlannedStep> &between)
{
    Plan plan{.kind = kind, .steps = {plainStep(restoresteps::PrepareRun, {})}};
    plan.steps += between;
    plan.steps += plainStep(restoresteps::FinishRun, {}, StepPolicy::Always);
    return plan;
}

QList<PlannedStep> swapAndCheckHealth(const ServerRun &run)
{
    return {plainStep(restoresteps::Swap, {run.run}), plainStep(restoresteps::CheckHealth, {})};
}

ServerRun newServerRun(const RestoreScope &scope)
{
    const LockHolder here = thisWorkstation(scope.run);
    const Manifest &manifest = scope.source.manifest;
    ServerRun record;
    record.run = scope.run;
    record.startedAt = here.time;
    record.by = here.user + u'@' + here.host;
    record.set = scope.source.set.address();
    record.setRun = manifest.run;
    record.setTime = manifest.startedAt;
    record.fromVersion = manifest.deployment.version;
    record.toVersion = scope.target.survey.deployment.version;
    record.maintenance = scope.target.database.maintenance;
    record.components = scope.components;
    record.places = scope.places;
    record.stopsAuthentik = scope.stopsAuthentik;
    record.keepsWorkerStopped = scope.options.keepWorkerStopped;
    if (scope.restores(components::Database)) {
        record.database = scope.target.survey.database.name;
        record.rows = scope.source.component(components::Database).database()->rows;
    }
    return record;
}

} // namespace

QString restoreEndName(RestoreEnd end)
{
    switch (end) {
    case RestoreEnd::Done:
        return u"done"_s;
    case RestoreEnd::Refused:
        return u"refused"_s;
    case RestoreEnd::Failed:
        return u"failed"_s;
    case RestoreEnd::Undone:
        return u"undone"_s;
    case RestoreEnd::NeedsPerson:
        return u"needs-person"_s;
    case RestoreEnd::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

std::optional<RestoreEnd> restoreEndNamed(const QString &name)
{
    for (const RestoreEnd end : {RestoreEnd::Done, RestoreEnd::Refused, RestoreEnd::Failed, RestoreEnd::Undone,
                                 RestoreEnd::NeedsPerson, RestoreEnd::Cancelled}) {
        if (restoreEndName(end) == name)
            return end;
    }
    return {};
}

struct RestoreRun::Private
{
    Plan plan;
    std::shared_ptr<RestoreWork> work;
    PlanRunner runner;
    std::mutex mutex;
    std::condition_variable_any answered;
    std::optional<Approval> answer;

    Approval waitForAnswer(const std::stop_token &stop)
    {
        std::unique_lock lock(mutex);
        answered.wait(lock, stop, [this] { return answer.has_value(); });
        return std::exchange(answer, std::nullopt).value_or(Approval::Stop);
    }

    [[nodiscard]] StepFactory factory() const
    {
        return [shared = work](const PlannedStep &planned) { return makeStep(shared, planned); };
    }

    [[nodiscard]] static RestoreOutcome outcome(const RestoreWork &work, const RunReport &report);
    static void noteOutcome(const RestoreWork &work, const RestoreOutcome &outcome);
};

RestoreOutcome RestoreRun::Private::outcome(const RestoreWork &work, const RunReport &report)
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

/// For whoever looks at it later: what the steps alone do not tell.
void RestoreRun::Private::noteOutcome(const RestoreWork &work, const RestoreOutcome &outcome)
{
    if (!work.journal)
        return;
    const auto noted =
        work.journal->write(u"outcome"_s, {{u"end"_s, restoreEndName(outcome.end)},
                                           {u"commands"_s, QJsonArray::fromStringList(outcome.commands)}});
    if (!noted)
        qWarning("journal: %s", qUtf8Printable(noted.error().detail));
}

RestoreRun::RestoreRun(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
    d->work->journalReady = [this](std::shared_ptr<Journal> journal) { d->runner.setJournal(std::move(journal)); };
    connect(&d->runner, &PlanRunner::stepStarted, this, &RestoreRun::stepStarted, Qt::DirectConnection);
    connect(&d->runner, &PlanRunner::stepLogged, this, &RestoreRun::stepLogged, Qt::DirectConnection);
    connect(&d->runner, &PlanRunner::stepFinished, this, &RestoreRun::stepFinished, Qt::DirectConnection);
}

RestoreRun::~RestoreRun() = default;

Result<std::unique_ptr<RestoreRun>> RestoreRun::restore(std::shared_ptr<Server> server, RestoreScope scope)
{
    scope.run = newRunId(QDateTime::currentDateTimeUtc());
    const auto plan = planRestore(scope);
    if (!plan)
        return std::unexpected(plan.error());
    auto priv = std::make_unique<Private>();
    priv->plan = plan->plan;
    priv->work = std::make_shared<RestoreWork>(RunKind::Restore, std::move(server), scope.target.survey.deployment,
                                               newServerRun(scope));
    priv->work->order = std::move(scope);
    return std::unique_ptr<RestoreRun>(new RestoreRun(std::move(priv)));
}

std::unique_ptr<RestoreRun> RestoreRun::undo(std::shared_ptr<Server> server,
                                             const Deployment &deployment,
                                             const ServerRun &run)
{
    auto priv = std::make_unique<Private>();
    priv->plan = laterPlan(u"undo"_s, swapAndCheckHealth(run));
    priv->work = std::make_shared<RestoreWork>(RunKind::Undo, std::move(server), deployment, run);
    return std::unique_ptr<RestoreRun>(new RestoreRun(std::move(priv)));
}

std::unique_ptr<RestoreRun> RestoreRun::resume(std::shared_ptr<Server> server,
                                               const Deployment &deployment,
                                               const ServerRun &run)
{
    auto priv = std::make_unique<Private>();
    priv->plan = laterPlan(u"resume"_s, swapAndCheckHealth(run));
    priv->work = std::make_shared<RestoreWork>(RunKind::Resume, std::move(server), deployment, run);
    return std::unique_ptr<RestoreRun>(new RestoreRun(std::move(priv)));
}

std::unique_ptr<RestoreRun> RestoreRun::release(std::shared_ptr<Server> server,
                                                const Deployment &deployment,
                                                const ServerRun &run)
{
    auto priv = std::make_unique<Private>();
    PlannedStep remove = plainStep(restoresteps::DeleteKept, {run.run});
    remove.reversible = false;
    priv->plan = laterPlan(u"release"_s, {remove});
    priv->work = std::make_shared<RestoreWork>(RunKind::Release, std::move(server), deployment, run);
    return std::unique_ptr<RestoreRun>(new RestoreRun(std::move(priv)));
}

QString RestoreRun::runId() const
{
    return d->work->run.run;
}

const Plan &RestoreRun::plan() const
{
    return d->plan;
}

void RestoreRun::setStepByStep(bool stepByStep)
{
    if (!stepByStep)
        return d->runner.setGate({});
    d->runner.setGate([this](const PlannedStep &planned, const std::stop_token &stop) {
        emit approvalNeeded(planned.id);
        return d->waitForAnswer(stop);
    });
}

void RestoreRun::keepJournalIn(const QString &folder)
{
    d->work->journalFolder = folder;
}

QFuture<RestoreOutcome> RestoreRun::start()
{
    return d->runner.start(d->work->run.run, d->plan, d->factory()).then([work = d->work](const RunReport &report) {
        return Private::outcome(*work, report);
    });
}

RestoreOutcome RestoreRun::run()
{
    return Private::outcome(*d->work, d->runner.run(d->work->run.run, d->plan, d->factory()));
}

void RestoreRun::cancel()
{
    d->runner.cancel();
}

void RestoreRun::answer(Approval approval)
{
    const std::scoped_lock lock(d->mutex);
    d->answer = approval;
    d->answered.notify_all();
}

const ProgressBoard &RestoreRun::progress() const
{
    return d->runner.progress();
}

} // namespace keeper
