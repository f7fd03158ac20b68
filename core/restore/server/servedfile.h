// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/restoresource.h"
#include "core/restore/server/healthcheck.h"

#include <QList>

#include <optional>

namespace keeper {

/// The first plain file of the set's uploads that the restored server can be asked for without a signed address:
/// below /media up to 2025.10 (docs/facts/authentik.md 1.2). Empty: uploads were not restored, or are signed. Reads the
/// index up to that file.
[[nodiscard]] std::optional<ServedFile> servedFile(const RestoreSource &source, const QList<DirectoryPlace> &places);

} // namespace keeper
