// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/planrunner.h"

#include "core/jobs/journal.h"
#include "core/jobs/steprun.h"

#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <exception>
#include <iterator>
#include <ranges>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

using StepRuns = std::vector<std::unique_ptr<StepRun>>;

/// Steps in the order of the plan, members after their group.
std::vector<StepRun *> flattened(const StepRuns &steps)
{
    std::vector<StepRun *> all;
    for (const auto &step : steps) {
        all.push_back(step.get());
        for (const auto &member : step->members)
            all.push_back(member.get());
    }
    return all;
}

Result<> makeStep(StepRun &run, const StepFactory &factory)
{
    try {
        auto step = factory(run.planned());
        if (!step)
            return fail(ErrorCode::Internal, u"no step for "_s + run.planned().id);
        run.setStep(std::move(step));
        return {};
    } catch (const std::exception &exception) {
        return fail(ErrorCode::Internal, QString::fromUtf8(exception.what()));
    } catch (...) {
        return fail(ErrorCode::Internal, u"unknown exception"_s);
    }
}

} // namespace

struct PlanRunner::Private
{
    explicit Private(PlanRunner *runner)
        : q(runner)
    {}

    PlanRunner *const q;
    std::stop_source stop;
    Gate gate;
    RunJournal journal;
    ProgressBoard board;
    std::unique_ptr<QThread> thread;
    RunReport report;
    Plan plan;
    StepFactory factory;
    StepRuns steps; ///< Those of the plan.

    StepRuns makeRuns(const QList<PlannedStep> &planned);
    [[nodiscard]] std::unique_ptr<StepRun> makeRun(const PlannedStep &planned);
    Result<> checkAll(const std::vector<StepRun *> &all);
    void runSteps();
    void runNext(StepRun &step);
    void growAfter(std::size_t step);
    [[nodiscard]] Approval approvalOf(const StepRun &step);
    void runOne(StepRun &step);
    void runGroup(StepRun &group);
    void carryOut(StepRun &step);
    void leaveOut(StepRun &step);
    void decide(const StepRun &step);
    [[nodiscard]] bool mayRun(const StepRun &step) const;
    void finish();
    void note(const QString &event, const QJsonObject &fields);
};

PlanRunner::PlanRunner(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{}

PlanRunner::~PlanRunner()
{
    cancel();
    if (d->thread)
        d->thread->wait();
}

void PlanRunner::setJournal(std::shared_ptr<Journal> journal)
{
    d->journal.setJournal(std::move(journal));
}

void PlanRunner::setGate(Gate gate)
{
    d->gate = std::move(gate);
}

void PlanRunner::cancel()
{
    d->stop.request_stop();
}

const ProgressBoard &PlanRunner::progress() const
{
    return d->board;
}

QFuture<RunReport> PlanRunner::start(const QString &runId, const Plan &plan, const StepFactory &factory)
{
    auto promise = std::make_shared<QPromise<RunReport>>();
    QFuture<RunReport> future = promise->future();
    d->thread.reset(QThread::create([this, promise, runId, plan, factory] {
        promise->start();
        promise->addResult(run(runId, plan, factory));
        promise->finish();
    }));
    d->thread->setObjectName(u"run"_s);
    d->thread->start();
    return future;
}

RunReport PlanRunner::run(const QString &runId, const Plan &plan, const StepFactory &factory)
{
    d->report = {.run = runId, .state = RunState::Done, .startedAt = QDateTime::currentDateTimeUtc()};
    d->plan = plan;
    d->factory = factory;
    d->note(u"run-started"_s, {{u"run"_s, runId}, {u"plan"_s, toJson(plan)}});
    d->steps = d->makeRuns(plan.steps);
    if (auto checked = d->checkAll(flattened(d->steps)); !checked) {
        d->report.state = checked.error().isCancelled() ? RunState::Cancelled : RunState::Refused;
        if (!checked.error().isCancelled())
            d->report.error = checked.error();
        for (StepRun *step : flattened(d->steps)) {
            if (step->report().state == StepState::Waiting)
                d->leaveOut(*step);
        }
    } else {
        d->runSteps();
    }
    d->finish();
    return d->report;
}

std::unique_ptr<StepRun> PlanRunner::Private::makeRun(const PlannedStep &planned)
{
    auto run = std::make_unique<StepRun>(planned, board, journal);
    run->setLogged([this, id = planned.id](const QString &line) { emit q->stepLogged(id, line); });
    return run;
}

StepRuns PlanRunner::Private::makeRuns(const QList<PlannedStep> &planned)
{
    StepRuns runs;
    for (const PlannedStep &step : planned) {
        auto &run = runs.emplace_back(makeRun(step));
        for (PlannedStep member : step.members) {
            if (step.policy == StepPolicy::Always)
                member.policy = StepPolicy::Always;
            run->members.push_back(makeRun(member));
        }
    }
    return runs;
}

Result<> PlanRunner::Private::checkAll(const std::vector<StepRun *> &all)
{
    for (StepRun *step : all) {
        if (step->isGroup())
            continue;
        if (auto made = makeStep(*step, factory); !made) {
            step->end(StepState::Failed, made.error());
            return std::unexpected(*step->report().error);
        }
        const bool always = step->planned().policy == StepPolicy::Always;
        step->setStop(always ? std::stop_token() : stop.get_token());
    }
    for (StepRun *step : all) {
        if (stop.stop_requested())
            return cancelled();
        if (step->isGroup())
            continue;
        auto checked = step->check();
        if (checked || (step->planned().policy == StepPolicy::Optional && !checked.error().isCancelled()))
            continue; // an optional step is checked once more in its turn, and fails alone
        const bool isCancel = checked.error().isCancelled() || stop.stop_requested();
        if (isCancel) {
            step->end(StepState::Cancelled);
            return cancelled();
        }
        step->end(StepState::Failed, std::move(checked.error()).during(u"check of "_s + step->planned().id));
        return std::unexpected(*step->report().error);
    }
    return {};
}

void PlanRunner::Private::runSteps()
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i]->report().state == StepState::Waiting)
            runNext(*steps[i]);
        else // its check said no, when it was added
            emit q->stepFinished(steps[i]->report());
        growAfter(i);
    }
}

void PlanRunner::Private::runNext(StepRun &step)
{
    const Approval approval = approvalOf(step);
    if (approval == Approval::Stop)
        stop.request_stop();
    if (stop.stop_requested() && report.state == RunState::Done && !mayRun(step))
        report.state = RunState::Cancelled;
    if (approval == Approval::Skip)
        leaveOut(step);
    else if (step.isGroup())
        runGroup(step);
    else
        runOne(step);
    decide(step);
}

void PlanRunner::Private::growAfter(std::size_t step)
{
    QList<PlannedStep> more = steps[step]->takeGrown();
    for (const auto &member : steps[step]->members)
        more += member->takeGrown();
    if (more.isEmpty())
        return;
    qsizetype at = plan.steps.size();
    while (at > qsizetype(step) + 1 && plan.steps.at(at - 1).policy == StepPolicy::Always)
        --at;
    for (qsizetype i = 0; i < more.size(); ++i)
        plan.steps.insert(at + i, more.at(i));
    note(u"plan-grew"_s, {{u"plan"_s, toJson(plan)}});
    emit q->planGrew(plan);
    StepRuns runs = makeRuns(more);
    const auto checked = checkAll(flattened(runs));
    if (!checked && report.state == RunState::Done) {
        report.state = checked.error().isCancelled() ? RunState::Cancelled : RunState::Failed;
        if (!checked.error().isCancelled())
            report.error = checked.error();
    }
    steps.insert(steps.begin() + at, std::move_iterator(runs.begin()), std::move_iterator(runs.end()));
}

/// Only an optional step can be left out: the run is not what was planned without the others.
Approval PlanRunner::Private::approvalOf(const StepRun &step)
{
    if (!gate || !mayRun(step) || step.planned().policy == StepPolicy::Always)
        return Approval::Run;
    const Approval approval = gate(step.planned(), stop.get_token());
    const bool maySkip = step.planned().policy == StepPolicy::Optional;
    return approval == Approval::Skip && !maySkip ? Approval::Stop : approval;
}

bool PlanRunner::Private::mayRun(const StepRun &step) const
{
    const bool goesOn = report.state == RunState::Done && !stop.stop_requested();
    const auto mayRunToo = [this](const auto &member) { return mayRun(*member); };
    return goesOn || step.planned().policy == StepPolicy::Always || std::ranges::any_of(step.members, mayRunToo);
}

void PlanRunner::Private::runOne(StepRun &step)
{
    if (mayRun(step))
        carryOut(step);
    else
        leaveOut(step);
}

void PlanRunner::Private::runGroup(StepRun &group)
{
    if (!mayRun(group)) {
        leaveOut(group);
        for (const auto &member : group.members)
            leaveOut(*member);
        return;
    }
    group.begin();
    emit q->stepStarted(group.planned().id);
    QThreadPool pool;
    pool.setMaxThreadCount(int(group.members.size())); // fewer would let one member wait for another's end
    for (const auto &member : group.members)
        pool.start([this, &step = *member] { runOne(step); });
    pool.waitForDone();

    std::optional<Error> failure;
    StepState state = StepState::Done;
    for (const auto &member : group.members) {
        const StepReport of = member->report();
        if (of.state == StepState::Failed && member->planned().policy != StepPolicy::Optional && !failure) {
            failure = of.error;
            state = StepState::Failed;
        } else if (of.state == StepState::Cancelled && state == StepState::Done) {
            state = StepState::Cancelled;
        }
    }
    group.end(state, failure);
    emit q->stepFinished(group.report());
}

void PlanRunner::Private::carryOut(StepRun &step)
{
    emit q->stepStarted(step.planned().id);
    step.carryOut();
    emit q->stepFinished(step.report());
}

void PlanRunner::Private::leaveOut(StepRun &step)
{
    const bool isCancel =
        report.state == RunState::Cancelled || (report.state == RunState::Done && stop.stop_requested());
    step.end(isCancel ? StepState::Cancelled : StepState::Skipped);
    emit q->stepFinished(step.report());
}

/// The first step that fails or is cancelled decides what becomes of the run.
void PlanRunner::Private::decide(const StepRun &step)
{
    if (report.state != RunState::Done)
        return;
    const StepReport of = step.report();
    if (of.state == StepState::Cancelled) {
        report.state = RunState::Cancelled;
    } else if (of.state == StepState::Failed && step.planned().policy != StepPolicy::Optional) {
        // What fails because the person pressed Cancel is the cancel's doing.
        const bool isCancel = stop.stop_requested() && step.planned().policy == StepPolicy::Normal;
        report.state = isCancel ? RunState::Cancelled : RunState::Failed;
        report.error = of.error;
    }
}

void PlanRunner::Private::finish()
{
    for (const StepRun *step : flattened(steps))
        report.steps.append(step->report());
    report.finishedAt = QDateTime::currentDateTimeUtc();
    note(u"run-finished"_s, {{u"run"_s, report.run}, {u"state"_s, nameOf(report.state)}});
    emit q->finished(report);
}

/// Tells the journal of the run itself. A journal that can't be written shows at the next step.
void PlanRunner::Private::note(const QString &event, const QJsonObject &fields)
{
    if (auto noted = journal.write(event, fields); !noted)
        qWarning("journal: %s", qUtf8Printable(noted.error().detail));
}

} // namespace keeper
