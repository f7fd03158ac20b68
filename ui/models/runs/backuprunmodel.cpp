// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runs/backuprunmodel.h"

namespace keeper {

void BackupRunModel::start(std::unique_ptr<BackupJob> job)
{
    connect(job.get(), &BackupJob::finished, this, [this](const BackupResult &result) {
        end(result.end == BackupEnd::Complete || result.end == BackupEnd::Incomplete);
        emit finished(result);
    });
    begin(std::move(job));
}

} // namespace keeper
