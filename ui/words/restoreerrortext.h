// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/errorfacts.h"
#include "ui/words/errortext.h"

#include <optional>

namespace keeper {

/// Words for the codes of a restore; nothing for any other.
[[nodiscard]] std::optional<ErrorText> restoreErrorText(ErrorCode code, const ErrorFacts &fact);

} // namespace keeper
