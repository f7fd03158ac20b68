// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/checksums.h"
#include "core/backupset/manifest.h"
#include "core/base/sha256.h"

#include <QDateTime>
#include <QMutex>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

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
    [[nodiscard]] ByteSink sink()
    {
        return [this](QByteArrayView bytes) { return write(bytes); };
    } ///< Writes to this file, which must outlive it.
    [[nodiscard]] qint64 bytes() const { return m_sum.bytes; }
    /// Flushes to the disk. Once; a file that was not closed is not whole.
    [[nodiscard]] Result<FileSum> close();

private:
    std::unique_ptr<FileSink> m_to;
    Sha256 m_hash;
    FileSum m_sum;
};

/// Makes one set: what its store does not do by itself is the sums of its files, and what is written at its end.
/// While it lives no other run writes for that server. Thread-safe, so that components can be saved side by side.
class SetWriter
{
public:
    /// Errors: those of SetStore::begin().
    [[nodiscard]] static Result<std::unique_ptr<SetWriter>> create(const StoreRef &destination,
                                                                   const QString &server,
                                                                   const QDateTime &startedAt);
    SetWriter(const SetWriter &) = delete;
    SetWriter &operator=(const SetWriter &) = delete;

    [[nodiscard]] const SetRef &set() const { return m_set; }              ///< That it becomes.
    [[nodiscard]] QString folder() const { return m_partial.address(); }   ///< Where files are being written.
    [[nodiscard]] QString finalFolder() const { return m_set.address(); }  ///< What it will be called.
    [[nodiscard]] const QStringList &removed() const { return m_removed; } ///< Left-over partial folders, now gone.

    /// Where on this computer a file is to be written that others write, as the journal. It is closed before finish(),
    /// which takes it in if it does not lie in the set.
    [[nodiscard]] QString pathOf(const QString &file) const;
    [[nodiscard]] FileRef file(const QString &name) const { return m_partial.file(name); } ///< One that was closed.
    /// A new file of the set. Errors: those of SetFile.
    [[nodiscard]] Result<std::unique_ptr<SetFile>> createFile(const QString &name, std::stop_token stop = {}) const;
    /// Remembers the sum of a file that was closed, so that finish() need not read it again.
    void noteSum(const QString &name, const FileSum &sum);
    [[nodiscard]] Result<FileSum> writeFile(const QString &name, QByteArrayView bytes);
    /// Removes a file that did not become whole. No error if it is not there.
    void removeFile(const QString &name);

    /// Writes RESTORE.md, the manifest and SHA256SUMS, flushes all and gives the set its name. The journal is closed
    /// before. Returns the set's folder. Errors: those of SetFile.
    [[nodiscard]] Result<QString> finish(const Manifest &manifest);
    void discard() { m_draft.reset(); } ///< Removes everything of this set, if it was not finished.

private:
    SetWriter(const StoreRef &destination, std::unique_ptr<SetDraft> draft);
    [[nodiscard]] Result<> takeIn(const QString &path);
    [[nodiscard]] Result<Checksums> allSums() const;

    std::unique_ptr<SetDraft> m_draft; ///< None: discarded.
    const SetRef m_set;
    const SetRef m_partial;
    const QStringList m_removed;
    std::unique_ptr<QTemporaryDir> m_beside; ///< For what others write; none: the set lies on this computer.
    mutable QMutex m_mutex;
    QMap<QByteArray, FileSum> m_sums;
};

} // namespace keeper
