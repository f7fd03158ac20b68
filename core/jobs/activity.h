// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keeper {

/// What a step is busy with just now. Shown to people alone: it has no name in any file.
enum class Activity {
    // a backup
    CountingRows,
    WaitingForRedis,

    // a restore
    LookingAgain,
    BuildingIndexes,
    CheckingRows,
    StoppingAuthentik,
    Swapping,
    PuttingBack,
    StartingAuthentik,
    WaitingForHealth,
    WaitingForWorker,
    RemovingWhatWasBuilt,
};

} // namespace keeper
