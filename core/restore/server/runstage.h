// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/report.h"
#include "core/restore/server/restoreoutcome.h"
#include "core/restore/server/serverrun.h"

namespace keeper {

/// How far a run on a server has come, by what is known here: docs/architecture.md has the table of what follows what.
enum class RunStage {
    Begun,      ///< Nothing of it is on the server.
    Prepared,   ///< It holds the lock; what it builds lies beside the live state.
    Launched,   ///< The script was started: from here on its rule holds, and nobody knows yet how its swap ended.
    SwappedIn,  ///< The state that the run wants is live.
    Healthy,    ///< The same, and authentik was seen to work on it.
    RolledBack, ///< The state of before is live.
    RolledBackHealthy, ///< The same, and authentik was seen to work on it.
    Stuck,             ///< A person has to act.
};

/// What happens to a run.
enum class RunEvent {
    Locked,
    Launched,      ///< The script was, or may have been, started; also to swap back.
    NotLaunched,   ///< It certainly was not.
    EndedAsWanted, ///< Its swap ended on the state that the run wants live; of a resumed one: on what was restored.
    EndedAsBefore, ///< It ended on the other.
    SeenHealthy,   ///< Authentik works on what is live.
    NeedsPerson,   ///< We can't or must not go on alone.
};

/// What an event makes of a stage; one that can't happen there changes nothing. Pure.
[[nodiscard]] RunStage after(RunStage stage, RunEvent event);

/// Whether the swap has begun, so that the live state may be another than before.
[[nodiscard]] bool mayHaveSwapped(RunStage stage);

/// How a run ended whose steps came to this. Pure.
[[nodiscard]] RestoreEnd endOf(RunStage stage, RunKind kind, RunState steps);

} // namespace keeper
