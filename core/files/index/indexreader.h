// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytequeue.h"
#include "core/base/filestream.h"
#include "core/files/archive/tarentry.h"

#include <QList>

#include <functional>
#include <optional>
#include <stop_token>

namespace keeper {

/// Takes lines from a queue of bytes, as verify reads an index beside its tar.
class LineReader
{
public:
    explicit LineReader(ByteQueue &queue)
        : m_queue(queue)
    {}

    /// The next line without its line feed; empty at the end. A last line needs no line feed.
    [[nodiscard]] std::optional<QByteArray> next();

private:
    ByteQueue &m_queue;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< Of what is not yet given out.
};

/// Decompresses a NAME.index.jsonl.zst on a thread of its own and hands out its lines; never held whole.
class IndexFile
{
public:
    IndexFile(const FileRef &file, std::stop_token stop);

    [[nodiscard]] std::optional<QByteArray> nextLine() { return m_lines.next(); }
    /// After the last line: how the reading ended. Errors: those of readZstd().
    [[nodiscard]] const Result<> &result() { return m_stage.result(); }

private:
    QueueStage<> m_stage;
    LineReader m_lines{m_stage.queue()};
};

/// Reads an index entry by entry, in its order, until `visit` fails. Errors: ArchiveDamaged (a line that is no entry),
/// those of readZstd() and of `visit`.
[[nodiscard]] Result<> readIndex(const FileRef &file,
                                 const std::function<Result<>(const TarEntry &entry)> &visit,
                                 std::stop_token stop);

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
