// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/plan.h"
#include "core/restore/plan/check.h"
#include "core/restore/plan/scope.h"

#include <QList>

namespace keeper {

/// Redis: what becomes of it, and the step that makes its files. Pure.
[[nodiscard]] QList<Check> redisChecks(const RestoreScope &scope);
[[nodiscard]] QList<PlannedStep> redisSteps(const RestoreScope &scope);

} // namespace keeper
