// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"
#include "core/files/archive/tarentry.h"

#include <QList>

#include <stop_token>

namespace keeper {

/// The order of a tree: a folder, all that is in it, then what comes next. No other byte sorts before '/'.
[[nodiscard]] bool comesBefore(const QByteArray &path, const QByteArray &other);

/// All entries of a NAME.index.jsonl.zst in that order, for browsing and comparing. About 500 bytes of memory an entry.
/// Errors: those of readIndex().
[[nodiscard]] Result<QList<TarEntry>> readFileIndex(const FileRef &file, std::stop_token stop);

/// The last one of that name: it is the one that unpacking leaves. nullptr: there is none.
[[nodiscard]] const TarEntry *findEntry(const QList<TarEntry> &inTreeOrder, const QByteArray &path);

/// The file whose bytes an entry has: itself, or what a hard link shares its data with. nullptr: it has none.
[[nodiscard]] const TarEntry *fileBehind(const QList<TarEntry> &inTreeOrder, const TarEntry &entry);

} // namespace keeper
