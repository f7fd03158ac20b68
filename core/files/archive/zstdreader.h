// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/base/filestream.h"

#include <functional>
#include <stop_token>

namespace keeper {

/// Told of the bytes of the file read so far.
using ZstdProgress = std::function<void(qint64 bytes)>;

/// Decompresses a zstd file into `sink`, in pieces of at most 128 KiB.
/// Errors: those of FileRef::open() and FileSource, ArchiveDamaged (not zstd, wrong checksum, or cut), those of the
/// sink.
[[nodiscard]] Result<> readZstd(const FileRef &file,
                                const ByteSink &sink,
                                std::stop_token stop,
                                const ZstdProgress &progress = {});

} // namespace keeper
