// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/backupjob.h"
#include "ui/models/runs/runmodel.h"

namespace keeper {

/// A backup under way.
class BackupRunModel : public RunModel
{
    Q_OBJECT

public:
    using RunModel::RunModel;
    void start(std::unique_ptr<BackupJob> job);

signals:
    void finished(const keeper::BackupResult &result);
};

} // namespace keeper
