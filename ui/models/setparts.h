// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/manifest.h"
#include "ui/models/partsmodel.h"

namespace keeper {

/// "authentik 2025.8.4 of auth.example.org"
[[nodiscard]] QString setTitle(const Manifest &manifest);
/// When it was made, and where it lies.
[[nodiscard]] QString setSummary(const Manifest &manifest, const QString &path);

/// What a set holds; no part has a tick.
[[nodiscard]] QList<Part> setParts(const Manifest &manifest);

/// Rows of a table in all schemas together (each tenant has one of its own); empty: there is no such table.
[[nodiscard]] std::optional<qint64> rowsIn(const QMap<QString, QMap<QString, qint64>> &schemas, const QString &table);
/// Rows of one table that the dump holds; empty: it has no such table.
[[nodiscard]] std::optional<qint64> savedRows(const Manifest &manifest, const QString &table);

} // namespace keeper
