// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/planbackup.h"
#include "core/backupset/manifest.h"
#include "core/jobs/run.h"
#include "core/remote/server.h"

#include <memory>
#include <optional>

namespace keeper {

enum class BackupEnd {
    Complete,
    Selection, ///< All that was asked for; the set names what is not in it.
    Incomplete,
    Failed,
    Cancelled,
};
/// Of a set that is there.
[[nodiscard]] BackupEnd endOf(const Manifest &manifest);

/// What became of a backup.
struct BackupResult
{
    BackupEnd end = BackupEnd::Failed;
    QString setPath;   ///< Of a finished set, else empty.
    Manifest manifest; ///< Of a finished set.
    RunReport report;
    std::optional<Error> error; ///< Of a failed one.

    /// Those that the set holds, from the look at the server on, and what only the run had to say.
    [[nodiscard]] QList<Warning> warnings() const;
};

/// One backup from plan to set.
using BackupRun = RunOf<BackupResult>;

/// `journals`: a folder on this computer where the journal of a run that leaves no set is kept; empty: it goes with the
/// set. Errors: those of planBackup().
[[nodiscard]] Result<std::unique_ptr<BackupRun>> prepareBackup(std::shared_ptr<Server> server,
                                                               const Survey &survey,
                                                               const BackupOptions &options,
                                                               const QString &journals);

} // namespace keeper
