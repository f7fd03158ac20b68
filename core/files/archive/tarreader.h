// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/archive/tarentry.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace keeper {

struct TarSummary
{
    qint64 entries = 0;   ///< Without the root directory itself.
    qint64 fileBytes = 0; ///< Of regular files.
    friend bool operator==(const TarSummary &, const TarSummary &) = default;
};

/// Called on the reader's own thread, in the order of the archive. A failure ends the reading.
using TarEntrySink = std::function<Result<>(const TarEntry &entry)>;

/// Called likewise with the bytes of a regular file, before its entry comes with their hash; `file` has none yet. Holes
/// of a sparse file come as zeros.
using TarDataSink = std::function<Result<>(const TarEntry &file, QByteArrayView bytes)>;

/// Reads a tar (ustar, PAX, GNU; sparse) that is pushed in, on a thread of its own behind a queue of 4 MiB, and
/// hashes every file in it. Refuses entries that would leave their root.
class TarReader
{
public:
    explicit TarReader(TarEntrySink sink, TarDataSink data = {});
    ~TarReader(); ///< Ends the thread; what is not finished is dropped.

    /// Waits while the queue is full. Errors: ArchiveDamaged (fact "entry" where one is to blame), those of the sinks.
    [[nodiscard]] Result<> add(const QByteArray &bytes);
    /// No more bytes. Errors: as add(), and ArchiveDamaged when the two closing zero blocks are not there.
    [[nodiscard]] Result<TarSummary> finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace keeper
