// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/newhost/newhostrestore.h"
#include "ui/models/restorejob.h"

#include <QThreadPool>

#include <mutex>
#include <stop_token>

namespace keeper {

/// restoreOntoNewHost() as the window's models know it: its plan begins with what makes authentik there, and grows by
/// the steps of the restore once they are known.
class SshNewHostJob : public RestoreJob
{
    Q_OBJECT

public:
    /// `plan`: planNewHost()'s.
    SshNewHostJob(std::shared_ptr<Server> server, const RestoreSource &source, const NewHost &host, const Plan &plan);
    ~SshNewHostJob() override; ///< Cancels, and waits until everything was taken away.
    [[nodiscard]] const Plan &plan() const override { return m_plan; }
    [[nodiscard]] QString runId() const override { return m_runId; } ///< Empty while authentik is made.
    void setStepByStep(bool stepByStep) override { m_stepByStep = stepByStep; }
    void start() override;
    void cancel() override { m_stop.request_stop(); }
    void answer(Approval approval) override;
    [[nodiscard]] QList<Progress> progress() const override;

private:
    [[nodiscard]] RestoreOutcome restore();
    [[nodiscard]] RestoreOutcome carryOut(RestoreRun &run);
    void setRun(RestoreRun *run);
    void grow(const QList<PlannedStep> &steps);

    std::shared_ptr<Server> m_server;
    RestoreSource m_source;
    NewHost m_host;
    Plan m_plan;
    QString m_runId;
    bool m_stepByStep = false;
    std::stop_source m_stop;
    mutable std::mutex m_mutex;
    RestoreRun *m_run = nullptr; ///< While it is carried out.
    QThreadPool m_pool;
};

} // namespace keeper
