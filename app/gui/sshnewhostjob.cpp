// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sshnewhostjob.h"

#include "core/settings/paths.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace keeper {

SshNewHostJob::SshNewHostJob(std::shared_ptr<Server> server,
                             const RestoreSource &source,
                             const NewHost &host,
                             const Plan &plan)
    : m_server(std::move(server))
    , m_source(source)
    , m_host(host)
    , m_plan(plan)
{}

SshNewHostJob::~SshNewHostJob()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void SshNewHostJob::start()
{
    QtConcurrent::run(&m_pool, [this] { return restore(); }).then(this, [this](const RestoreOutcome &outcome) {
        emit finished(outcome);
    });
}

RestoreOutcome SshNewHostJob::restore()
{
    // The window's thread is told in the order in which things happen.
    const auto tell = [this](auto what) { QMetaObject::invokeMethod(this, what, Qt::QueuedConnection); };
    const NewHostFollower follower{
        .started =
            [this, tell](const QString &stepId) {
                tell([this, stepId] {
                    if (!std::ranges::contains(m_plan.steps, stepId, &PlannedStep::id))
                        grow({{.id = stepId}});
                    emit stepStarted(stepId);
                });
            },
        .finished = [this, tell](const StepReport &report) { tell([this, report] { emit stepFinished(report); }); },
        .looked = [this, tell](const RestoreSource &source,
                               const RestoreTarget &target) { tell([=, this] { emit lookedAt(source, target); }); },
        .carryOut =
            [this, tell](RestoreRun &run) {
                tell([this, id = run.runId(), steps = run.plan().steps] {
                    m_runId = id;
                    grow(steps);
                });
                return carryOut(run);
            }};
    return restoreOntoNewHost(m_server, m_source, m_host, {}, follower, m_stop.get_token());
}

RestoreOutcome SshNewHostJob::carryOut(RestoreRun &run)
{
    run.keepJournalIn(runJournalsFolder());
    run.setStepByStep(m_stepByStep);
    connect(&run, &RestoreRun::stepStarted, this, &Job::stepStarted, Qt::QueuedConnection);
    connect(&run, &RestoreRun::stepLogged, this, &Job::stepLogged, Qt::QueuedConnection);
    connect(&run, &RestoreRun::stepFinished, this, &Job::stepFinished, Qt::QueuedConnection);
    connect(&run, &RestoreRun::approvalNeeded, this, &RestoreJob::approvalNeeded, Qt::QueuedConnection);
    setRun(&run);
    const std::stop_callback cancel(m_stop.get_token(), [&run] { run.cancel(); });
    const RestoreOutcome outcome = run.run();
    setRun(nullptr);
    return outcome;
}

void SshNewHostJob::setRun(RestoreRun *run)
{
    const std::scoped_lock lock(m_mutex);
    m_run = run;
}

void SshNewHostJob::grow(const QList<PlannedStep> &steps)
{
    m_plan.steps += steps;
    emit planGrew();
}

void SshNewHostJob::answer(Approval approval)
{
    const std::scoped_lock lock(m_mutex);
    if (m_run)
        m_run->answer(approval);
}

QList<Progress> SshNewHostJob::progress() const
{
    const std::scoped_lock lock(m_mutex);
    return m_run ? m_run->progress().all() : QList<Progress>();
}

} // namespace keeper
