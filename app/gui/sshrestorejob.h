// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/server/restorerun.h"
#include "ui/models/restorejob.h"

namespace keeper {

/// A RestoreRun as the window's models know it.
class SshRestoreJob : public RestoreJob
{
    Q_OBJECT

public:
    explicit SshRestoreJob(std::unique_ptr<RestoreRun> run);
    [[nodiscard]] const Plan &plan() const override { return m_run->plan(); }
    [[nodiscard]] QString runId() const override { return m_run->runId(); }
    void setStepByStep(bool stepByStep) override { m_run->setStepByStep(stepByStep); }
    void start() override;
    void cancel() override { m_run->cancel(); }
    void answer(Approval approval) override { m_run->answer(approval); }
    [[nodiscard]] QList<Progress> progress() const override { return m_run->progress().all(); }

private:
    std::unique_ptr<RestoreRun> m_run;
};

} // namespace keeper
