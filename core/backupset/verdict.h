// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/manifest.h"

namespace keeper {

/// How good a set is (docs/set-format.md 5), whoever asks.
enum class Verdict {
    Complete,   ///< The database, and everything else that was found.
    Selection,  ///< The same but for what was left out by choice, or is kept elsewhere.
    Incomplete, ///< Something could not be saved, or not all of it.
    Failed,     ///< Without its database: no backup that could be finished.
};

/// The components that are not whole in a set, each list in reading order.
struct Shortfall
{
    QStringList failed;
    QStringList partial;
    QStringList leftOut; ///< Skipped ones, and those that are kept elsewhere.
    QStringList skipped; ///< Those of them that were not asked for.
};

/// Names of a set's components in the order people read them.
[[nodiscard]] QStringList componentOrder(const Manifest &manifest);
[[nodiscard]] Shortfall shortfallOf(const Manifest &manifest);
[[nodiscard]] Verdict verdictOn(const Manifest &manifest);
/// What a manifest says of it.
[[nodiscard]] SetState stateOf(Verdict verdict);
/// Of a set that is whole: something that its warnings say makes one look twice before older sets are let go.
[[nodiscard]] bool isDoubtful(const Manifest &manifest);
/// Everything that was to be saved is in it: Complete, or a Selection.
[[nodiscard]] bool isAsAsked(Verdict verdict);

} // namespace keeper
