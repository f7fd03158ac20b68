// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace keeper {

/// "authentik_restore_RUN" and "authentik_before_RUN" (docs/runs.md 1).
[[nodiscard]] QString restoredDatabaseName(const QString &run);
[[nodiscard]] QString keptDatabaseName(const QString &run);

/// Work folder of a run on the host (docs/runs.md 2).
[[nodiscard]] QByteArray runFolder(const QByteArray &composeFolder, const QString &run);

} // namespace keeper
