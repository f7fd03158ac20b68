// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/planrestore.h"
#include "ui/models/runs/activitytext.h"
#include "ui/models/runs/restorerunmodel.h"

namespace keeper {

/// All that is told of a run for the record: who, what, where to, and how it ended. A value.
struct RestoreRecord
{
    RestoreAction action = RestoreAction::Restore;
    QString by;       ///< Who sat at which workstation.
    QString loggedIn; ///< As whom on the server; empty: as ssh chose.
    RestoreSource source;
    RestoreTarget target;
    RestoreOptions options;
    QList<Check> checks;
    Plan plan;
    RestoreOutcome outcome;
};

/// "anna on laptop"
[[nodiscard]] QString whoIsHere();

/// One page of HTML, translated, with nothing outside it: no script, no picture, no link. Everything that came from a
/// server, a set or a person is escaped, and secrets are taken out of log lines.
[[nodiscard]] QString restoreReport(const RestoreRecord &record);

/// The same of a run of another day, as far as its journal tells. `server`: as people know it.
[[nodiscard]] QString pastRunReport(const QString &server, const PastRun &run, const PastRunText &text);

/// Errors: DestinationNotWritable, DestinationFull, FileFailed. The file is made 0600.
[[nodiscard]] Result<> saveReport(const QString &path, const QString &report);

} // namespace keeper
