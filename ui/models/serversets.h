// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/catalogue.h"
#include "core/settings/servers.h"

#include <optional>

namespace keeper {

/// Was this set made of that server? By address, port and project as both know them.
[[nodiscard]] bool isOf(const CatalogueSet &set, const SavedServer &server);

/// Those of the server, newest first.
[[nodiscard]] QList<CatalogueSet> setsOf(const Catalogue &catalogue, const SavedServer &server);

/// The newest complete one; an incomplete one is no good backup.
[[nodiscard]] std::optional<CatalogueSet> lastGoodSet(const QList<CatalogueSet> &newestFirst);

} // namespace keeper
