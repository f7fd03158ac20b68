// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"

#include <QByteArrayView>

#include <memory>

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

} // namespace keeper
