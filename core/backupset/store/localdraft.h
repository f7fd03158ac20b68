// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/store/setstore.h"

namespace keeper {

/// What LocalStore::begin() does in the folder `root`: the set grows in SERVER/.TIME.partial, which is renamed last.
/// `root` is there. Errors: those of SetStore::begin().
[[nodiscard]] Result<std::unique_ptr<SetDraft>> beginLocalSet(const QString &root,
                                                              const QString &server,
                                                              const QDateTime &startedAt);

} // namespace keeper
