// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/base/filestream.h"
#include "core/base/sha256.h"

#include <QByteArray>

#include <memory>

namespace keeper {

/// Size and hash of a file that was written.
struct FileSum
{
    qint64 bytes = 0;
    QByteArray sha256; ///< Lower-case hex.
    friend bool operator==(const FileSum &, const FileSum &) = default;
};

/// A file being written into a set, hashed as it is written. Used by one thread at a time. Errors: those of FileSink.
class SetFile
{
public:
    explicit SetFile(std::unique_ptr<FileSink> to);

    [[nodiscard]] Result<> write(QByteArrayView bytes);
    [[nodiscard]] ByteSink sink(); ///< Writes to this file, which must outlive it.
    [[nodiscard]] qint64 bytes() const { return m_sum.bytes; }
    /// Flushes to the disk. Once; a file that was not closed is not whole.
    [[nodiscard]] Result<FileSum> close();

private:
    std::unique_ptr<FileSink> m_to;
    Sha256 m_hash;
    FileSum m_sum;
};

} // namespace keeper
