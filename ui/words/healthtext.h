// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/server/restoreoutcome.h"
#include "core/restore/server/serverrun.h"

#include <QString>

namespace keeper {

[[nodiscard]] QString healthTitle(HealthCode code);  ///< What a row of the health check looked at: "Row counts".
[[nodiscard]] QString healthWord(HealthState state); ///< "Passed"
/// What was seen, or why it was not looked at: "2 containers". What failed is told in the server's own words, raw.
[[nodiscard]] QString healthDetail(const HealthCheck &row);

/// How a run ended, in a word and in a sentence: "Restored", "The live system is as before."
[[nodiscard]] QString restoreEndWord(RestoreEnd end);
[[nodiscard]] QString restoreEndText(RestoreEnd end);

/// Where a run on a server stands, in a word and in a sentence that says what can be done with it.
[[nodiscard]] QString serverRunWord(ServerRunState state);
[[nodiscard]] QString serverRunText(ServerRunState state);

} // namespace keeper
