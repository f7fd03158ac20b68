// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/component.h"

#include <QString>

namespace keeper {

/// The part of RESTORE.md on the database: restored beside the live one, counted, then swapped in. It needs the shell
/// functions `compose` and `in_database`.
[[nodiscard]] QString restoreGuideForDatabase(const DatabaseComponent &database, const StoredFile &stored);

} // namespace keeper
