// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/plan.h"
#include "core/postgres/restore/restoredatabase.h"
#include "core/restore/plan/check.h"
#include "core/restore/plan/scope.h"

#include <QList>

namespace keeper {

/// The database: may it be restored there, and the step that builds it. Pure.
[[nodiscard]] QList<Check> databaseChecks(const RestoreScope &scope);
[[nodiscard]] QList<PlannedStep> databaseSteps(const RestoreScope &scope);

/// What its step makes, by the set and the server. Pure.
[[nodiscard]] DatabaseToRestore databaseToRestore(const RestoreScope &scope);

} // namespace keeper
