// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytequeue.h"
#include "core/base/filestream.h"
#include "core/files/archive/tarentry.h"

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

} // namespace keeper
