// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace keeper::cli {

/// Rows as left-aligned columns, two spaces between them; short rows are fine.
[[nodiscard]] QString table(const QList<QStringList> &rows);

} // namespace keeper::cli
