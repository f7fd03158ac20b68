// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/plan.h"
#include "core/jobs/progress.h"
#include "core/jobs/report.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace keeper {

class Journal;

/// Makes the working step of a planned one (never of a group). Called on the run's thread before all checks.
using StepFactory = std::function<std::unique_ptr<Step>(const PlannedStep &planned)>;

/// What a person says to a step that waits for them.
enum class Approval {
    Run,
    Skip, ///< An optional step alone; any other step can't be left out, and the run is cancelled.
    Stop, ///< Cancels the run.
};
/// Asked before a step of a run that goes step by step, on the run's thread, where it may wait. Members of a group go
/// with their group; *always* steps don't ask.
using Gate = std::function<Approval(const PlannedStep &planned, std::stop_token stop)>;

/// Carries out a plan: all checks, then for each step check, journal `started`, run, verify, journal `done`.
/// The first failure of a normal step ends the run; *always* steps still run, also after a cancel, but not
/// when a check refuses the run before its first step: then nothing was begun.
/// The rest is reported as Skipped after a failure, as Cancelled after a cancel. An exception is Internal.
/// A step may add others, at the end of the plan but for its last *always* steps: they are checked, all of them, when
/// that step has ended; one that says no then fails the run.
/// Lives in the thread that made it; signals come from the run's thread and are queued.
class PlanRunner : public QObject
{
    Q_OBJECT

public:
    explicit PlanRunner(QObject *parent = nullptr);
    ~PlanRunner() override; ///< Cancels, and waits for the run to end.

    /// Where events go once a journal can be written: a step of the plan may make it (the backup's folder
    /// has to be there first). Until then events are kept and written when it is set. Thread-safe.
    void setJournal(std::shared_ptr<Journal> journal);

    void setGate(Gate gate); ///< Before start(). None: straight through.

    /// Starts on a thread of its own. One run per runner.
    [[nodiscard]] QFuture<RunReport> start(const QString &runId, const Plan &plan, const StepFactory &factory);
    /// The same on the calling thread, for the command line and tests.
    [[nodiscard]] RunReport run(const QString &runId, const Plan &plan, const StepFactory &factory);

    void cancel();                                       ///< Thread-safe, returns at once.
    [[nodiscard]] const ProgressBoard &progress() const; ///< Read it ten times a second.

signals:
    void stepStarted(const QString &stepId);
    void stepLogged(const QString &stepId, const QString &line); ///< Redacted; as it comes.
    void stepFinished(const keeper::StepReport &report);
    void planGrew(const keeper::Plan &plan); ///< The whole of it, as it is now.
    void finished(const keeper::RunReport &report);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace keeper
