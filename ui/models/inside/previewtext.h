// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/archive/tarentry.h"

#include <QString>
#include <QStringList>

namespace keeper {

inline constexpr qint64 MostPreviewText = 250'000;   ///< Bytes of a text that is shown.
inline constexpr qint64 MostPreviewImage = 20 << 20; ///< Bytes of a picture's file.

/// UTF-8 without control characters but those of lines.
[[nodiscard]] bool isText(const QByteArray &bytes);

/// By its name.
[[nodiscard]] bool isImageName(const QByteArray &path);

/// A name of the set for a file of this computer: the last part of its path, without what could lead elsewhere.
[[nodiscard]] QString plainFileName(const QByteArray &path);

[[nodiscard]] QString typeWord(const QString &type);        ///< "Folder" for "directory".
[[nodiscard]] QString ownerText(const TarEntry &entry);     ///< "1000:1000"
[[nodiscard]] QString rightsText(const TarEntry &entry);    ///< "rw-r--r--"
[[nodiscard]] QStringList fileFacts(const TarEntry &entry); ///< One line each, as "Size: 12 kB".

} // namespace keeper
