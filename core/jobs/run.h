// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/planrunner.h"

#include <QObject>

#include <functional>
#include <memory>

namespace keeper {

/// What a run carries out, and how.
struct RunOrder
{
    QString id; ///< Of the run, as newRunId() makes it.
    Plan plan;
    StepFactory factory; ///< Keeps what the steps share.
};

/// One piece of work from its plan to its report, of whatever kind: a backup, a restore, what is done later with one.
/// Started once. Lives in the thread that made it; signals come from the run's threads and are queued.
class Run : public QObject
{
    Q_OBJECT

public:
    /// `conclude`: the last that is done on the run's thread, before `finished`.
    explicit Run(RunOrder order, std::function<void(const RunReport &report)> conclude = {});
    ~Run() override; ///< Cancels, and waits for the run to end.

    [[nodiscard]] const QString &id() const;
    [[nodiscard]] const Plan &plan() const; ///< As far as it is known: a step may add others (planGrew).
    /// Before it starts: asks (approvalNeeded) before every step that is not *always*, and waits for answer().
    virtual void setStepByStep(bool stepByStep);

    virtual void start();                   ///< On a thread of its own; `finished` follows.
    RunReport carryOut();                   ///< On the calling thread.
    virtual void cancel();                  ///< Thread-safe, returns at once. In a swap: asks the server to go back.
    virtual void answer(Approval approval); ///< To approvalNeeded(). Thread-safe.
    [[nodiscard]] virtual QList<Progress> progress() const; ///< Thread-safe; read it ten times a second.

signals:
    void stepStarted(const QString &stepId);
    void stepLogged(const QString &stepId, const QString &line); ///< As it comes, redacted.
    void stepFinished(const keeper::StepReport &report);
    void approvalNeeded(const QString &stepId); ///< From the run's thread, which waits.
    void planGrew();
    void finished(const keeper::RunReport &report);

protected:
    void grow(const Plan &plan); ///< The plan is this one now.

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// A run that leaves something of its own kind behind.
template <typename Outcome>
class RunOf : public Run
{
public:
    using Conclude = std::function<Outcome(const RunReport &report)>;
    RunOf(RunOrder order, const Conclude &conclude)
        : RunOf(std::move(order), conclude, std::make_shared<Outcome>())
    {}
    [[nodiscard]] const Outcome &outcome() const { return *m_outcome; } ///< Once it has ended.

protected:
    void setOutcome(const Outcome &outcome) { *m_outcome = outcome; }

private:
    // The run's thread may outlive this part of the object by some moments.
    RunOf(RunOrder order, const Conclude &conclude, const std::shared_ptr<Outcome> &outcome)
        : Run(std::move(order), [conclude, outcome](const RunReport &report) { *outcome = conclude(report); })
        , m_outcome(outcome)
    {}

    std::shared_ptr<Outcome> m_outcome;
};

} // namespace keeper
