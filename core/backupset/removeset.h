// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/store/setref.h"

namespace keeper {

/// Deletes one set, or what a dead run left of one. It is recognised by its name and, if it is finished, by its
/// manifest; a damaged or newer one is a set too. Blocking. Errors: those of SetStore::remove(); FileFailed.
[[nodiscard]] Result<> removeSet(const SetRef &set);

} // namespace keeper
