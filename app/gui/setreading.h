// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/backend.h"

namespace keeper {

/// The sets below a folder; of a folder that is itself a set: that one. Blocking. Errors: those of readCatalogue.
[[nodiscard]] Result<Catalogue> readSetsOf(const QString &folder);

/// Verifies a set, and notes that it was.
[[nodiscard]] std::unique_ptr<CheckRun> prepareCheckOf(const QString &path);

} // namespace keeper
