// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/restoresource.h"

#include <QByteArray>
#include <QMap>

namespace keeper {

/// The set's configuration files: a place's `archiveRoot` → contents. They hold secrets. Errors: FileFailed (fact
/// "path"), ArchiveDamaged.
[[nodiscard]] Result<QMap<QByteArray, QByteArray>> savedConfigurationFiles(const RestoreSource &source);

} // namespace keeper
