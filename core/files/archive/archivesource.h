// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytequeue.h"
#include "core/files/archive/zstdreader.h"

#include <optional>
#include <stop_token>
#include <thread>

namespace keeper {

/// Decompresses a zstd file on a thread of its own, behind a queue of 4 MiB, for Server::push().
class ArchiveSource
{
public:
    ArchiveSource(const FileRef &file, const ZstdProgress &progress, std::stop_token stop);
    ~ArchiveSource(); ///< Ends the thread.
    Q_DISABLE_COPY_MOVE(ArchiveSource)

    /// The first bytes, which next() gives too; empty when there are none. Once, before next().
    [[nodiscard]] QByteArray peek();
    /// A ByteSource. Errors: those of readZstd().
    [[nodiscard]] Result<QByteArray> next();

private:
    ByteQueue m_queue{4 << 20};
    std::optional<QByteArray> m_peeked;
    Result<> m_result; ///< Written by the thread; read after it has ended.
    std::stop_callback<std::function<void()>> m_onStop;
    std::thread m_thread;
};

} // namespace keeper
