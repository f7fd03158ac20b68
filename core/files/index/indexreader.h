// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytequeue.h"
#include "core/base/filestream.h"
#include "core/files/archive/linereader.h"
#include "core/files/archive/tarentry.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <thread>

namespace keeper {

/// Decompresses a NAME.index.jsonl.zst on a thread of its own and hands out its lines; never held whole.
class IndexFile
{
public:
    IndexFile(const FileRef &file, std::stop_token stop);
    ~IndexFile();
    Q_DISABLE_COPY_MOVE(IndexFile)

    [[nodiscard]] std::optional<QByteArray> nextLine() { return m_lines.next(); }
    /// After the last line: how the reading ended. Errors: those of readZstd().
    [[nodiscard]] const Result<> &result();

private:
    void join();

    ByteQueue m_queue{1 << 20};
    LineReader m_lines{m_queue};
    Result<> m_result;
    std::thread m_thread;
};

/// Reads an index entry by entry, in its order, until `visit` fails. Errors: ArchiveDamaged (a line that is no entry),
/// those of readZstd() and of `visit`.
[[nodiscard]] Result<> readIndex(const FileRef &file,
                                 const std::function<Result<>(const TarEntry &entry)> &visit,
                                 std::stop_token stop);

} // namespace keeper
