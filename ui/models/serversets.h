// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/catalogue.h"
#include "core/settings/servers.h"

#include <optional>

namespace keeper {

/// Was this set made of that server? By address, port and project as both know them.
[[nodiscard]] bool isOf(const CatalogueSet &set, const SavedServer &server);

/// Those of the server, newest first. One that can't be read is known by the folder that it lies in.
[[nodiscard]] QList<CatalogueSet> setsOf(const Catalogue &catalogue, const SavedServer &server);
/// Those that a run left, or is writing; known by their folder too.
[[nodiscard]] QList<UnfinishedSet> unfinishedOf(const Catalogue &catalogue, const SavedServer &server);

/// The newest complete one; an incomplete one is no good backup.
[[nodiscard]] std::optional<CatalogueSet> lastGoodSet(const QList<CatalogueSet> &newestFirst);

} // namespace keeper
