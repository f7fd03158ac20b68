// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"

#include <QString>

#include <functional>
#include <stop_token>

namespace keeper {

/// Told of the bytes of the file read so far.
using ZstdProgress = std::function<void(qint64 bytes)>;

/// Decompresses a zstd file into `sink`, in pieces of at most 128 KiB.
/// Errors: FileFailed, ArchiveDamaged (not zstd, wrong checksum, or cut), Cancelled, those of the sink.
[[nodiscard]] Result<> readZstd(const QString &path,
                                const ByteSink &sink,
                                std::stop_token stop,
                                const ZstdProgress &progress = {});

} // namespace keeper
