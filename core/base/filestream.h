// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace keeper {

/// A file that is open for reading, from its beginning to its end. Used by one thread at a time.
class FileSource
{
public:
    virtual ~FileSource() = default;

    [[nodiscard]] virtual qint64 size() const = 0; ///< Bytes, when it was opened.
    /// The next bytes, at most `most`; 0: the end. Errors: FileFailed (fact "path"), Cancelled.
    [[nodiscard]] virtual Result<qsizetype> read(char *to, qsizetype most) = 0;
    [[nodiscard]] Result<QByteArray> piece(qsizetype most); ///< The next `most` bytes; fewer only at the end.
};

/// A file that is being written, from its beginning to its end. Used by one thread at a time.
/// Errors: DestinationFull, DestinationNotWritable, FileFailed (fact "path"), Cancelled.
class FileSink
{
public:
    virtual ~FileSink() = default; ///< One that was not closed is not whole.

    [[nodiscard]] virtual Result<> write(QByteArrayView bytes) = 0;
    [[nodiscard]] virtual Result<> close() = 0; ///< Kept for good when this succeeds. Once.
};

/// A file to be read, wherever it is: how to open it, and what people call it. A value; each opening reads it anew.
class FileRef
{
public:
    using Open = std::function<Result<std::unique_ptr<FileSource>>(std::stop_token stop)>;

    FileRef() = default; ///< No file.
    // Whoever has nothing but a path means the file there.
    FileRef(const QString &path); ///< Of this computer.
    FileRef(const QString &name, Open open, std::optional<QString> localPath = {});

    [[nodiscard]] bool isEmpty() const { return !m_open; }
    [[nodiscard]] const QString &name() const { return m_name; } ///< Its path, or its address.
    /// Where a program of this computer can read it; empty: nowhere, it must be given the bytes.
    [[nodiscard]] const std::optional<QString> &localPath() const { return m_localPath; }

    /// Errors: FileFailed (fact "path"), Cancelled. The stop token holds for its reading too.
    [[nodiscard]] Result<std::unique_ptr<FileSource>> open(std::stop_token stop = {}) const;
    [[nodiscard]] Result<QByteArray> readAll(std::stop_token stop = {}) const;
    /// From its beginning to its end, in pieces of 1 MiB. Errors: as open(), those of `sink`.
    [[nodiscard]] Result<> read(const ByteSink &sink, std::stop_token stop) const;

    friend bool operator==(const FileRef &one, const FileRef &other) { return one.m_name == other.m_name; }

private:
    QString m_name;
    Open m_open;
    std::optional<QString> m_localPath;
};

} // namespace keeper
