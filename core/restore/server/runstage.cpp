// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/runstage.h"

#include <algorithm>

namespace keeper {

namespace {

struct Transition
{
    RunStage from;
    RunEvent event;
    RunStage to;
};

constexpr std::array Transitions{
    Transition{RunStage::Begun, RunEvent::Locked, RunStage::Prepared},
    Transition{RunStage::Prepared, RunEvent::Launched, RunStage::Launched},
    Transition{RunStage::Launched, RunEvent::NotLaunched, RunStage::Prepared},
    Transition{RunStage::Launched, RunEvent::EndedAsWanted, RunStage::SwappedIn},
    Transition{RunStage::Launched, RunEvent::EndedAsBefore, RunStage::RolledBack},
    Transition{RunStage::SwappedIn, RunEvent::SeenHealthy, RunStage::Healthy},
    Transition{RunStage::SwappedIn, RunEvent::Launched, RunStage::Launched}, // it is not healthy, and goes back
    Transition{RunStage::RolledBack, RunEvent::SeenHealthy, RunStage::RolledBackHealthy},
};

} // namespace

RunStage after(RunStage stage, RunEvent event)
{
    if (event == RunEvent::NeedsPerson)
        return RunStage::Stuck;
    const auto row = std::ranges::find_if(
        Transitions, [&](const Transition &one) { return one.from == stage && one.event == event; });
    return row == Transitions.end() ? stage : row->to;
}

bool mayHaveSwapped(RunStage stage)
{
    return stage != RunStage::Begun && stage != RunStage::Prepared;
}

RestoreEnd endOf(RunStage stage, RunKind kind, RunState steps)
{
    if (stage == RunStage::Stuck)
        return RestoreEnd::NeedsPerson;
    if (steps == RunState::Refused)
        return RestoreEnd::Refused;
    if (steps == RunState::Done) {
        const bool isRestoredLive = stage == RunStage::SwappedIn || stage == RunStage::Healthy;
        return kind == RunKind::Resume && !isRestoredLive ? RestoreEnd::Undone : RestoreEnd::Done;
    }
    if (!mayHaveSwapped(stage))
        return steps == RunState::Cancelled ? RestoreEnd::Cancelled : RestoreEnd::Failed;
    // What was swapped in and failed at the last: only a person can say what it is worth.
    const bool isAsBefore = stage == RunStage::RolledBack || stage == RunStage::RolledBackHealthy;
    return isAsBefore ? RestoreEnd::Undone : RestoreEnd::NeedsPerson;
}

} // namespace keeper
