// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/backend.h"

namespace keeper {

class FakeBackend;

/// A backup of exampleSurvey() of the day before, and what else a restore of it meets. All values.
[[nodiscard]] Manifest exampleManifest();
[[nodiscard]] Catalogue exampleCatalogue(); ///< A complete, an incomplete and an unreadable set, and an unfinished one.
[[nodiscard]] CheckedSet exampleCheckedSet(SetCondition condition);
[[nodiscard]] RestoreSource exampleSource();
[[nodiscard]] RestoreTarget exampleTarget(); ///< Of exampleSurvey(): the same server, all well.
[[nodiscard]] Plan exampleRestorePlan();
[[nodiscard]] RestoreOutcome exampleOutcome(RestoreEnd end);
[[nodiscard]] RunFacts exampleRunFacts();
[[nodiscard]] ServerRun exampleServerRun(ServerRunState state); ///< The one of exampleRunFacts().
[[nodiscard]] PastRun exampleJournal(RestoreEnd end);           ///< Of the same run, on auth.example.org.

[[nodiscard]] NewHost exampleNewHost(); ///< All is there for exampleSource() but authentik.

/// The host has no authentik yet, and everything that it needs.
void scriptEmptyHost(FakeBackend &backend);
/// Everything that a restore asks is answered at once and well.
void scriptGoodRestore(FakeBackend &backend);

} // namespace keeper
