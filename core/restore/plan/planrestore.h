// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/restore/plan/plannedsteps.h"
#include "core/restore/plan/planrun.h"
#include "core/restore/plan/preflight.h"

#include <QJsonObject>

namespace keeper {

/// A restore as a value: what is done in which order, and what it means. Made without a network.
struct RestorePlan
{
    Plan plan;          ///< kind "restore"; commands, reversibility and seconds of each step in its PlannedStep.
    RestoreScope scope; ///< What it was made of.
    QList<Check> checks;
    Downtime downtime; ///< Expected.
    friend bool operator==(const RestorePlan &, const RestorePlan &) = default;
};

/// What a restore will do. Pure. Errors: those of checkChoice(), PreflightBlocked (fact "checks": codes of the blocking
/// ones, comma separated).
[[nodiscard]] Result<RestorePlan> planRestore(const RestoreScope &scope);

/// `restore --plan --json`: "steps", "checks", "downtime".
[[nodiscard]] QJsonObject toJson(const RestorePlan &plan);

} // namespace keeper
