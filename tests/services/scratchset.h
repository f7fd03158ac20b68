// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/archive/tarentry.h"
#include "core/files/places/directoryfacts.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QList>
#include <QTemporaryDir>

namespace keeper {

/// An entry of a tar made by hand, with the data of a file.
struct MadeEntry
{
    TarEntry entry;
    QByteArray data;
};

[[nodiscard]] MadeEntry madeFile(const QByteArray &path, const QByteArray &data, int mode = 0644);
[[nodiscard]] MadeEntry madeFolder(const QByteArray &path, int mode = 0755);
[[nodiscard]] MadeEntry madeLink(const QByteArray &path, const QString &type, const QByteArray &target);

/// Archive and index of one directory, as in a backup set.
class ScratchSet
{
public:
    /// Of a directory of a lab, by what a backup itself uses.
    [[nodiscard]] bool pull(Server &server, const DirectoryFacts &facts);
    /// By hand, so that it may be hostile: the tar's names are `prefix` and the path. `index`: what the index says
    /// instead.
    void make(const QList<MadeEntry> &entries, const QByteArray &prefix = "./", const QList<TarEntry> &index = {});

    [[nodiscard]] QString archive() const { return m_folder.filePath(QStringLiteral("x.tar.zst")); }
    [[nodiscard]] QString index() const { return m_folder.filePath(QStringLiteral("x.index.jsonl.zst")); }

private:
    QTemporaryDir m_folder;
};

} // namespace keeper
