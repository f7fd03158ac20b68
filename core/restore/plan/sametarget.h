// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"

namespace keeper {

/// May a run go on that was planned for `before`? False when containers, mounts, database or version are others now;
/// sizes, row counts and other things that change while authentik works don't matter. Pure.
[[nodiscard]] bool isSameTarget(const Survey &before, const Survey &now);

} // namespace keeper
