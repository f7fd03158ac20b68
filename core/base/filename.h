// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>

// Names and paths of files as bytes, as a server or a foreign set may have them.
namespace keeper {

/// A name that stays in its folder.
[[nodiscard]] inline bool isFileName(const QByteArray &name)
{
    return !name.isEmpty() && name != "." && name != ".." && !name.contains('/') && !name.contains('\0');
}

/// A path of such names alone: it stays below the folder that it begins in.
[[nodiscard]] inline bool isPlainPath(const QByteArray &path)
{
    return std::ranges::all_of(path.split('/'), isFileName);
}

[[nodiscard]] inline bool isAtOrBelow(const QByteArray &path, const QByteArray &folder)
{
    return path == folder || path.startsWith(folder + '/');
}

/// As tar names things: without "./" at its beginning and slashes at its end; "." is the root.
[[nodiscard]] inline QByteArray withoutDot(QByteArray name)
{
    while (name.startsWith("./"))
        name.remove(0, 2);
    while (name.size() > 1 && name.endsWith('/'))
        name.chop(1);
    return name.isEmpty() ? QByteArray(".") : name;
}

} // namespace keeper
