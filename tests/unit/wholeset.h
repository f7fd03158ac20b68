// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace keeper {

/// A set in which every byte is as it should be, but for the dump, which no pg_restore is new enough to read.
struct WholeSet
{
    QString path;
    QByteArray tar; ///< That media.tar.zst holds.
};

/// Made by the program's own writer, below `destination`, as of the server "auth".
[[nodiscard]] WholeSet makeWholeSet(const QString &destination);

/// Empty where there is no file.
[[nodiscard]] QByteArray contentsOf(const QString &path);
void overwrite(const QString &path, const QByteArray &contents);
/// Makes SHA256SUMS right again, as one would who wants a wrong set to look well.
void renewChecksums(const QString &set);

} // namespace keeper
