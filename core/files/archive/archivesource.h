// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytequeue.h"
#include "core/files/archive/zstdstream.h"

#include <optional>
#include <stop_token>

namespace keeper {

/// Decompresses a zstd file on a thread of its own, behind a queue of 4 MiB, for Server::push().
class ArchiveSource
{
public:
    ArchiveSource(const FileRef &file, const ZstdProgress &progress, std::stop_token stop);

    /// The first bytes, which next() gives too; empty when there are none. Once, before next().
    [[nodiscard]] QByteArray peek();
    /// A ByteSource. Errors: those of readZstd().
    [[nodiscard]] Result<QByteArray> next();

private:
    std::optional<QByteArray> m_peeked;
    QueueStage<> m_stage;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace keeper
