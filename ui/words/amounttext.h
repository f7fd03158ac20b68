// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"

#include <QString>

namespace keeper {

[[nodiscard]] QString byteText(qint64 bytes);            ///< "412 MB": decimal units, of the user's locale.
[[nodiscard]] QString durationText(qint64 milliseconds); ///< "1 min 12 s"
/// "412 MB of 1.3 GB · 18 MB/s · about 1 min left", with the parts that are known.
[[nodiscard]] QString progressText(const Progress &progress);

} // namespace keeper
