// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verify/verifyset.h"

#include <QString>

namespace keeper {

/// The result of a verification in one line.
[[nodiscard]] QString conditionText(SetCondition condition);

/// One finding in one line: "database.dump: its checksum is not the one in SHA256SUMS".
[[nodiscard]] QString findingText(const Finding &finding);

} // namespace keeper
