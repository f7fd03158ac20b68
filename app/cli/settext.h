// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/catalogue.h"
#include "core/backupset/manifest.h"

#include <QString>

namespace keeper::cli {

/// What a set holds, as a table for people.
[[nodiscard]] QString setText(const Manifest &manifest, const QString &path);
[[nodiscard]] QString catalogueText(const Catalogue &catalogue);

} // namespace keeper::cli
