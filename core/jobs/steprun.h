// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/plan.h"
#include "core/jobs/progress.h"
#include "core/jobs/runjournal.h"

#include <QElapsedTimer>
#include <QMutex>

#include <functional>
#include <memory>
#include <vector>

namespace keeper {

/// One step at work: its context and its report. The verbs are called here, and no exception gets out.
class StepRun final : public StepContext
{
public:
    StepRun(const PlannedStep &planned, ProgressBoard &board, RunJournal &journal);

    /// The working step; not for groups.
    void setStep(std::unique_ptr<Step> step) { m_step = std::move(step); }
    void setStop(const std::stop_token &stop) { m_stop = stop; }
    /// Told of each line of the log as it comes, from whatever thread it comes.
    void setLogged(std::function<void(const QString &line)> logged) { m_logged = std::move(logged); }

    [[nodiscard]] Result<> check();
    /// Check, journal `started`, run, verify, journal `done`, whatever came before. The report says what became of it.
    void carryOut();

    void begin();
    /// Ends the step, with the journal line that says how.
    void end(StepState state, const std::optional<Error> &error = {});

    [[nodiscard]] const PlannedStep &planned() const { return m_planned; }
    [[nodiscard]] bool isGroup() const { return !m_planned.members.isEmpty(); }
    [[nodiscard]] StepReport report() const;
    [[nodiscard]] QList<PlannedStep> takeGrown(); ///< The steps that it added to the plan.

    std::vector<std::unique_ptr<StepRun>> members;

    // StepContext
    [[nodiscard]] std::stop_token stop() const override { return m_stop; }
    void progress(qint64 done, std::optional<qint64> expected, bool estimated) override;
    void activity(std::optional<Activity> now) override;
    void warn(const Warning &warning) override;
    void log(const QString &line) override;
    void setJournal(std::shared_ptr<Journal> journal) override;
    void grow(const QList<PlannedStep> &steps) override;

private:
    [[nodiscard]] Result<> work();

    const PlannedStep m_planned;
    ProgressBoard &m_board;
    RunJournal &m_journal;
    std::unique_ptr<Step> m_step;
    std::stop_token m_stop;
    std::function<void(const QString &line)> m_logged;
    QElapsedTimer m_timer;
    mutable QMutex m_mutex; // a step may report from threads of its own
    StepReport m_report;
    QList<PlannedStep> m_grown;
};

} // namespace keeper
