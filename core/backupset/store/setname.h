// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace keeper {

/// Names of files that every set has (docs/set-format.md 2).
namespace setfiles {
inline constexpr QLatin1StringView Manifest{"manifest.json"};
inline constexpr QLatin1StringView Checksums{"SHA256SUMS"};
inline constexpr QLatin1StringView RestoreGuide{"RESTORE.md"};
inline constexpr QLatin1StringView Journal{"journal.jsonl"};
inline constexpr QLatin1StringView Globals{"globals.sql"};
} // namespace setfiles

/// Folder of a server's sets: `target` is a host or alias; port and project only where they are not the usual ones.
[[nodiscard]] QString serverFolderName(const QString &target, quint16 port, const QString &project);

[[nodiscard]] QString setFolderName(const QDateTime &startedAt);             ///< "2026-11-23T18-45-07Z"
[[nodiscard]] std::optional<QDateTime> timeOfSetFolder(const QString &name); ///< Empty: not such a name.
[[nodiscard]] QString partialFolderName(const QString &setName);             ///< ".2026-11-23T18-45-07Z.partial"
/// The name that a partial folder would have got; empty: not such a name.
[[nodiscard]] std::optional<QString> setNameOfPartial(const QString &name);

} // namespace keeper
