// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace keeper {

/// Compresses a stream into one zstd frame with a checksum, which `zstd -t` checks.
class ZstdWriter
{
public:
    /// Level 1 keeps up with any network (about 500 MB/s a core) and most media do not shrink anyway.
    explicit ZstdWriter(ByteSink sink, int level = 1);
    ~ZstdWriter();

    [[nodiscard]] Result<> add(QByteArrayView bytes); ///< Errors: those of the sink.
    [[nodiscard]] Result<> finish();                  ///< Writes what is left and the checksum. Call once.

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Told of the bytes of the file read so far.
using ZstdProgress = std::function<void(qint64 bytes)>;

/// Decompresses a zstd file into `sink`, in pieces of at most 128 KiB.
/// Errors: those of FileRef::read(), ArchiveDamaged (not zstd, wrong checksum, or cut).
[[nodiscard]] Result<> readZstd(const FileRef &file,
                                const ByteSink &sink,
                                std::stop_token stop,
                                const ZstdProgress &progress = {});

} // namespace keeper
