// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace keeper {

/// What LocalStore::remove() does: the folder and the files in it go, nothing else. Links are never followed. First it
/// takes the name of an unfinished set. Errors: those of SetStore::remove(); FileFailed also when there is a folder in
/// it, which no set has.
[[nodiscard]] Result<> removeLocalSet(const QString &path);

} // namespace keeper
