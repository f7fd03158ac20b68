// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/activity.h"
#include "core/jobs/report.h"

#include <QString>

namespace keeper {

/// "Save the database" for "save-database".
[[nodiscard]] QString stepTitle(const QString &stepId);

/// What a running step is busy with.
[[nodiscard]] QString activityText(Activity activity);

/// The word for a state: it stands beside its icon, since colour alone is not enough.
[[nodiscard]] QString stateWord(StepState state);

} // namespace keeper
