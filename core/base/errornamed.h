// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>

namespace keeper {

/// The code of a name that errorName() gives; empty: there is none, in a file of a newer program say.
[[nodiscard]] std::optional<ErrorCode> errorNamed(const QString &name);

} // namespace keeper
