// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/errorfacts.h"
#include "ui/words/errortext.h"

#include <optional>

namespace keeper {

/// Words for what PostgreSQL says no to; nothing for any other code.
[[nodiscard]] std::optional<ErrorText> databaseErrorText(ErrorCode code, const ErrorFacts &fact);

} // namespace keeper
