// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuprun.h"
#include "ui/models/backupjob.h"

namespace keeper {

/// A BackupRun as the window's models know it.
class SshBackupJob : public BackupJob
{
    Q_OBJECT

public:
    /// `order`: of the components, as people read them.
    SshBackupJob(std::unique_ptr<BackupRun> run, const QStringList &order);
    [[nodiscard]] const Plan &plan() const override { return m_run->plan(); }
    void start() override;
    void cancel() override { m_run->cancel(); }
    [[nodiscard]] QList<Progress> progress() const override { return m_run->progress().all(); }

private:
    std::unique_ptr<BackupRun> m_run;
    QStringList m_order;
};

} // namespace keeper
