// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/base/sha256.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace keeper {

/// Size and hash of a file that was written.
struct FileSum
{
    qint64 bytes = 0;
    QByteArray sha256; ///< Lower-case hex.
    friend bool operator==(const FileSum &, const FileSum &) = default;
};

/// A file being written into a set: 0600 and new, hashed as it is written. Used by one thread at a time.
/// Errors: DestinationFull, DestinationNotWritable, FileFailed.
class SetFile
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SetFile>> create(const QString &path);
    ~SetFile(); ///< Closes; a file that was not closed before is not whole.
    SetFile(const SetFile &) = delete;
    SetFile &operator=(const SetFile &) = delete;

    [[nodiscard]] Result<> write(QByteArrayView bytes);
    [[nodiscard]] ByteSink sink(); ///< Writes to this file, which must outlive it.
    [[nodiscard]] qint64 bytes() const { return m_sum.bytes; }
    /// Flushes to the disk. Once.
    [[nodiscard]] Result<FileSum> close();

private:
    SetFile(const QString &path, int handle);

    QString m_path;
    int m_handle = -1;
    Sha256 m_hash;
    FileSum m_sum;
};

} // namespace keeper
