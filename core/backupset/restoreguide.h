// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/manifest.h"

#include <QByteArray>

namespace keeper {

/// RESTORE.md of a set: how to restore this very one by hand, with standard tools alone, on a Compose host. Its `sh`
/// blocks run one after another in one POSIX shell, with -e or without; SET, COMPOSE_FOLDER and COMPOSE_PROJECT_NAME
/// may be set before.
[[nodiscard]] QByteArray restoreGuide(const Manifest &manifest);

} // namespace keeper
