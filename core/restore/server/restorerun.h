// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/run.h"
#include "core/remote/server.h"
#include "core/restore/plan/planrestore.h"
#include "core/restore/server/restoreoutcome.h"
#include "core/restore/server/serverrun.h"

#include <memory>

namespace keeper {

class RestoreWork;

/// One run on a server: a restore, or what is done later with one.
using RestoreRun = RunOf<RestoreOutcome>;

// `journals`: a folder on this computer for the journal, RUN-TIME.jsonl; made if it is not there. A copy is kept in the
// run's work folder. Empty: no journal.

/// The run gets its name here. Errors: those of planRestore().
[[nodiscard]] Result<std::unique_ptr<RestoreRun>> prepareRestore(std::shared_ptr<Server> server,
                                                                 RestoreScope scope,
                                                                 const QString &journals);
/// What is done later with a run. Undo swaps back; of an undone run, it is re-applied. Resume mends a run that was
/// interrupted: by the script's own rule, or by removing what was only built. Release deletes the state that is not
/// live, and the run's work folder: a point of no return.
[[nodiscard]] std::unique_ptr<RestoreRun> prepareLater(RunKind later,
                                                       std::shared_ptr<Server> server,
                                                       const Deployment &deployment,
                                                       const ServerRun &run,
                                                       const QString &journals);

[[nodiscard]] Plan laterPlan(RunKind later, const ServerRun &run);
/// The step of a plan, and what its work came to: for a run that does more than these (a new host).
[[nodiscard]] std::unique_ptr<Step> makeRestoreStep(const std::shared_ptr<RestoreWork> &work,
                                                    const PlannedStep &planned);
[[nodiscard]] RestoreOutcome outcomeOf(const RestoreWork &work, const RunReport &report);

} // namespace keeper
