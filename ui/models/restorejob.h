// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/server/restorerun.h"
#include "ui/models/job.h"

namespace keeper {

/// A restore under way, or its undo or release.
class RestoreJob : public Job
{
    Q_OBJECT

public:
    using Job::Job;
    [[nodiscard]] virtual QString runId() const = 0;
    virtual void setStepByStep(bool stepByStep) = 0; ///< Before start(): asks before every step.
    virtual void answer(Approval approval) = 0;      ///< To approvalNeeded().

signals:
    /// Of a host on which authentik was made first: the set with what its dump names, and what it goes to.
    void lookedAt(const keeper::RestoreSource &source, const keeper::RestoreTarget &target);
    void approvalNeeded(const QString &stepId);
    void finished(const keeper::RestoreOutcome &outcome);
};

} // namespace keeper
