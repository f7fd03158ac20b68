// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace keeper {

/// What an errno of a local file below the destination means: DestinationFull, DestinationNotWritable or FileFailed,
/// with the path as a fact.
[[nodiscard]] Error fileError(const QString &path, int number);

} // namespace keeper
