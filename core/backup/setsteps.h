// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupwork.h"
#include "core/jobs/step.h"

#include <memory>

namespace keeper {

/// Makes the partial folder and opens the journal; removes what earlier backups left unfinished there.
[[nodiscard]] std::unique_ptr<Step> makePrepareSet(std::shared_ptr<BackupWork> work);
/// Opens the moment of the database that the dump and the counts will be of.
[[nodiscard]] std::unique_ptr<Step> makeOpenSnapshot(std::shared_ptr<BackupWork> work);
/// Writes guide, manifest and checksums, flushes, and gives the folder its final name.
[[nodiscard]] std::unique_ptr<Step> makeFinishSet(std::shared_ptr<BackupWork> work);
/// Always: ends the snapshot, and removes the folder unless it was finished.
[[nodiscard]] std::unique_ptr<Step> makeCleanUp(std::shared_ptr<BackupWork> work);

} // namespace keeper
