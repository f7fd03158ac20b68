// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keeper {

/// A path of this computer as a person types it: without blanks around it, "~" as the home folder.
[[nodiscard]] QString fullPath(const QString &typed);

} // namespace keeper
