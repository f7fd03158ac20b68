// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytequeue.h"
#include "core/files/archive/tarreader.h"
#include "core/files/archive/zstdstream.h"

namespace keeper {

/// Takes a directory's tar as it comes from the server and writes NAME.tar.zst and NAME.index.jsonl.zst.
/// Compression and the reading of entries each have a thread; about 20 MB whatever the size.
class DirectoryArchive
{
public:
    /// The sinks are called on threads of the archive's own, each on one, never after finish() or destruction.
    DirectoryArchive(ByteSink archive, ByteSink index); ///< Destroyed without finish(): drops what is under way.

    /// The next bytes of the tar; waits while both stages are behind. Errors: ArchiveDamaged, those of the sinks.
    [[nodiscard]] Result<> add(QByteArrayView tar);
    /// All bytes came: both files are complete in their sinks (closing them is the caller's).
    [[nodiscard]] Result<TarSummary> finish();

private:
    ZstdWriter m_archive;
    ZstdWriter m_index;
    QueueStage<> m_compressor; // before its writer is gone, its thread is
    TarReader m_entries;
};

} // namespace keeper
