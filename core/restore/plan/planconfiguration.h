// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/plan.h"
#include "core/restore/plan/check.h"
#include "core/restore/plan/scope.h"

#include <QList>

namespace keeper {

/// Compose and .env files (--configuration): do they suit the server, and the step that writes them. Pure.
[[nodiscard]] QList<Check> configurationChecks(const RestoreScope &scope);
[[nodiscard]] QList<PlannedStep> configurationSteps(const RestoreScope &scope);

} // namespace keeper
