// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/newhost/newhostrestore.h"

#include "core/restore/server/dumpnames.h"
#include "core/restore/server/looktarget.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// The steps around the restore itself, one after another.
class OwnSteps
{
public:
    explicit OwnSteps(const NewHostFollower &follower)
        : m_follower(follower)
    {}
    void begin(const QString &id)
    {
        end(StepState::Done);
        m_now = StepReport{.id = id, .state = StepState::Running};
        m_timer.start();
        m_follower.started(id);
    }
    void end(StepState state, const QList<Warning> &warnings = {})
    {
        if (m_now.id.isEmpty())
            return;
        m_now.state = state;
        m_now.milliseconds = m_timer.elapsed();
        m_now.warnings = warnings;
        m_reports += m_now;
        m_now = {};
        m_follower.finished(m_reports.last());
    }
    [[nodiscard]] QList<StepReport> take() { return std::exchange(m_reports, {}); }

private:
    const NewHostFollower &m_follower;
    StepReport m_now;
    QElapsedTimer m_timer;
    QList<StepReport> m_reports;
};

/// The run that restores onto what is made here.
Result<std::unique_ptr<RestoreRun>> makeReady(const std::shared_ptr<Server> &server,
                                              RestoreSource source,
                                              const NewHost &host,
                                              const RestoreOptions &options,
                                              const NewHostFollower &follower,
                                              OwnSteps &steps,
                                              const std::stop_token &stop)
{
    const auto made = makeDeployment(*server, source, host, [&](const QString &id) { steps.begin(id); }, stop);
    if (!made)
        return std::unexpected(made.error());
    steps.begin(restoresteps::LookAtHost);
    const auto survey = takeSurvey(*server, *made, stop);
    if (!survey)
        return std::unexpected(survey.error());
    if (const auto looked = lookIntoDump(source, *server, *survey, stop); !looked)
        return std::unexpected(looked.error());
    const auto target = lookAtTarget(*server, *survey, source, stop);
    if (!target)
        return std::unexpected(target.error());
    follower.looked(source, *target);
    return RestoreRun::restore(server, restoreScope(source, *target, options));
}

RestoreOutcome endedBy(const Error &error, const QDateTime &startedAt)
{
    RestoreOutcome outcome;
    outcome.end = error.isCancelled() ? RestoreEnd::Cancelled : RestoreEnd::Failed;
    outcome.report.state = error.isCancelled() ? RunState::Cancelled : RunState::Failed;
    outcome.report.startedAt = startedAt;
    outcome.report.finishedAt = QDateTime::currentDateTimeUtc();
    outcome.report.error = error;
    outcome.error = error;
    return outcome;
}

void takeAway(Server &server, const RestoreSource &source, const NewHost &host, OwnSteps &steps)
{
    steps.begin(restoresteps::RemoveDeployment);
    const auto removed = removeDeployment(server, source, host);
    if (removed)
        steps.end(StepState::Done);
    else
        steps.end(StepState::Failed, {{.code = WarningCode::NewHostLeft, .detail = removed.error().detail}});
}

} // namespace

RestoreOutcome restoreOntoNewHost(const std::shared_ptr<Server> &server,
                                  const RestoreSource &source,
                                  const NewHost &host,
                                  const RestoreOptions &options,
                                  const NewHostFollower &follower,
                                  std::stop_token stop)
{
    const QDateTime startedAt = QDateTime::currentDateTimeUtc();
    OwnSteps steps(follower);
    const auto run = makeReady(server, source, host, options, follower, steps, stop);
    if (run)
        steps.end(StepState::Done);
    else
        steps.end(run.error().isCancelled() ? StepState::Cancelled : StepState::Failed);
    const QList<StepReport> before = steps.take();
    RestoreOutcome outcome = run ? follower.carryOut(**run) : endedBy(run.error(), startedAt);
    // Authentik works on it, or a person has to say whether it does.
    if (outcome.end != RestoreEnd::Done && outcome.end != RestoreEnd::NeedsPerson)
        takeAway(*server, source, host, steps);
    outcome.report.steps = before + outcome.report.steps + steps.take();
    return outcome;
}

} // namespace keeper
