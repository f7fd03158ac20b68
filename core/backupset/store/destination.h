// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace keeper {

/// Can sets be written below this folder? Changes nothing. Errors: DestinationMissing, DestinationNotWritable.
[[nodiscard]] Result<> checkDestination(const QString &path);

/// Bytes that this user may still write there. Errors: DestinationMissing, FileFailed.
[[nodiscard]] Result<qint64> freeBytes(const QString &path);

} // namespace keeper
