// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/run.h"
#include "core/verify/verifyset.h"

#include <memory>

namespace keeper {

inline constexpr QLatin1StringView VerifyStep{"verify"};

/// Verifying a set as a run of one step, VerifyStep. Its progress is in bytes; every one is read twice.
using VerifyRun = RunOf<Result<VerifyReport>>;

/// Outcome: as verifySet().
[[nodiscard]] std::unique_ptr<VerifyRun> prepareVerify(const SetRef &set);
/// The same for a run that makes more of the report: it stands in `report` once the step has ended.
[[nodiscard]] RunOrder verifyOrder(const SetRef &set, const std::shared_ptr<Result<VerifyReport>> &report);
/// As what verifyOrder() wants: Cancelled, until it has begun.
[[nodiscard]] std::shared_ptr<Result<VerifyReport>> notVerifiedYet();

} // namespace keeper
