// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/run.h"

#include <condition_variable>
#include <mutex>
#include <tuple>
#include <utility>

namespace keeper {

struct Run::Private
{
    RunOrder order;
    std::function<void(const RunReport &report)> conclude;
    std::mutex mutex;
    std::condition_variable_any answered;
    std::optional<Approval> answer;
    PlanRunner runner; // its thread uses all of the above

    Approval waitForAnswer(const std::stop_token &stop)
    {
        std::unique_lock lock(mutex);
        answered.wait(lock, stop, [this] { return answer.has_value(); });
        return std::exchange(answer, std::nullopt).value_or(Approval::Stop);
    }
};

Run::Run(RunOrder order, std::function<void(const RunReport &report)> conclude)
    : d(std::make_unique<Private>())
{
    d->order = std::move(order);
    d->conclude = std::move(conclude);
    // Passed on from the thread they come from: who listens is queued, or not, by their own connection.
    connect(&d->runner, &PlanRunner::stepStarted, this, &Run::stepStarted, Qt::DirectConnection);
    connect(&d->runner, &PlanRunner::stepLogged, this, &Run::stepLogged, Qt::DirectConnection);
    connect(&d->runner, &PlanRunner::stepFinished, this, &Run::stepFinished, Qt::DirectConnection);
    connect(&d->runner, &PlanRunner::planGrew, this, &Run::grow); // here: plan() is read in this thread
    const auto end = [this](const RunReport &report) {
        if (d->conclude)
            d->conclude(report);
        emit finished(report);
    };
    connect(&d->runner, &PlanRunner::finished, this, end, Qt::DirectConnection);
}

Run::~Run() = default;

const QString &Run::id() const
{
    return d->order.id;
}

const Plan &Run::plan() const
{
    return d->order.plan;
}

void Run::setStepByStep(bool stepByStep)
{
    if (!stepByStep)
        return d->runner.setGate({});
    d->runner.setGate([this](const PlannedStep &planned, const std::stop_token &stop) {
        emit approvalNeeded(planned.id);
        return d->waitForAnswer(stop);
    });
}

void Run::start()
{
    std::ignore = d->runner.start(d->order.id, d->order.plan, d->order.factory); // `finished` tells the end
}

RunReport Run::carryOut()
{
    return d->runner.run(d->order.id, d->order.plan, d->order.factory);
}

void Run::cancel()
{
    d->runner.cancel();
}

void Run::answer(Approval approval)
{
    const std::scoped_lock lock(d->mutex);
    d->answer = approval;
    d->answered.notify_all();
}

QList<Progress> Run::progress() const
{
    return d->runner.progress().all();
}

void Run::grow(const Plan &plan)
{
    d->order.plan = plan;
    emit planGrew();
}

} // namespace keeper
