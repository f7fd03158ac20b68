// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/server/restorerun.h"
#include "ui/models/runs/restoreaction.h"
#include "ui/models/runs/runmodel.h"

#include <optional>

namespace keeper {

/// A restore under way, or what is done with it later: straight through, or waiting before each step for a person.
class RestoreRunModel : public RunModel
{
    Q_OBJECT

public:
    using RunModel::RunModel;

    void start(RestoreAction action, std::unique_ptr<RestoreRun> run, bool stepByStep);
    void cancel() override;
    void approve(); ///< Of the step that waits.
    void skip();    ///< The same; only where it may be.

    [[nodiscard]] const RestoreOutcome &outcome() const { return m_restore->outcome(); } ///< Once it is finished.
    [[nodiscard]] RestoreAction action() const { return m_action; }
    [[nodiscard]] QString closeQuestion() const; ///< What closing the program would mean just now.
    /// The step that waits for a person; empty: none does.
    [[nodiscard]] const std::optional<PlannedStep> &waiting() const { return m_waiting; }
    [[nodiscard]] bool maySkip() const { return m_waiting && m_waiting->policy == StepPolicy::Optional; }
    /// authentik is stopped just now, or about to be.
    [[nodiscard]] bool isInDowntime() const { return isRunning() && isUnderWay(restoresteps::Swap); }
    [[nodiscard]] QString hint() const; ///< What closing and cancelling mean now.
    [[nodiscard]] QString overview() const override;

signals:
    void waitingChanged();

protected:
    [[nodiscard]] bool isGood(const RunReport &) const override { return outcome().end == RestoreEnd::Done; }
    void onApprovalNeeded(const QString &stepId) override;
    void onEnd() override;

private:
    void answer(Approval approval);

    RestoreAction m_action = RestoreAction::Restore;
    RestoreRun *m_restore = nullptr; ///< The one that RunModel owns.
    std::optional<PlannedStep> m_waiting;
};

} // namespace keeper
