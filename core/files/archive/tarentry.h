// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace keeper {

/// One entry of a tar as the index tells it. Names are bytes, relative, without a leading "./" (the root is ".").
struct TarEntry
{
    QByteArray path;
    QString type; ///< "file", "directory", "symlink", "hardlink", "fifo", "character", "block"
    qint64 size = 0;
    int mode = 0; ///< Rights with setuid, setgid and sticky.
    qint64 uid = 0;
    qint64 gid = 0;
    double mtime = 0;  ///< Seconds since 1970 with fraction.
    QByteArray link;   ///< Target of a symlink or hard link.
    QByteArray sha256; ///< Lower-case hex, of files only.
    friend bool operator==(const TarEntry &, const TarEntry &) = default;
};

/// docs/set-format.md 6: `pathBase64` and `linkBase64` where the bytes are not UTF-8; `mode` in octal digits.
[[nodiscard]] QJsonObject toJson(const TarEntry &entry);
/// A line of an index. Empty: it is none.
[[nodiscard]] std::optional<TarEntry> tarEntryFromJson(const QByteArray &line);

} // namespace keeper
