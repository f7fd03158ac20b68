// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupwork.h"
#include "core/jobs/step.h"

#include <memory>

namespace keeper {

/// A step of the set as a whole, by its id (backupsteps). Null: it is not one of them.
[[nodiscard]] std::unique_ptr<Step> makeSetStep(std::shared_ptr<BackupWork> work, const QString &id);

} // namespace keeper
