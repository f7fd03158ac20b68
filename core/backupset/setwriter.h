// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/checksums.h"
#include "core/backupset/manifest.h"
#include "core/backupset/setfile.h"

#include <QDateTime>
#include <QMutex>
#include <QString>
#include <QStringList>

#include <memory>

namespace keeper {

class FolderLock;

/// Makes one set: written in a hidden partial folder, flushed, renamed last. While it lives no other run writes for
/// that server. Thread-safe, so that components can be saved side by side.
class SetWriter
{
public:
    /// Makes `destination`/`server`/.NAME.partial; `destination` must be there. What dead runs left in that place is
    /// removed. The name is that of `startedAt`, or of the next free second.
    /// Errors: DestinationMissing, DestinationNotWritable, DestinationFull, SetBusy (fact "path"), FileFailed.
    [[nodiscard]] static Result<std::unique_ptr<SetWriter>> create(const QString &destination,
                                                                   const QString &server,
                                                                   const QDateTime &startedAt);
    ~SetWriter(); ///< Discards what was not finished.
    SetWriter(const SetWriter &) = delete;
    SetWriter &operator=(const SetWriter &) = delete;

    [[nodiscard]] QString folder() const { return m_partial; }      ///< Where files are being written.
    [[nodiscard]] QString finalFolder() const { return m_final; }   ///< What it will be called.
    [[nodiscard]] QStringList removed() const { return m_removed; } ///< Left-over partial folders, now gone.

    [[nodiscard]] QString pathOf(const QString &file) const { return m_partial + u'/' + file; }
    /// A new file of the set. Errors: those of SetFile.
    [[nodiscard]] Result<std::unique_ptr<SetFile>> createFile(const QString &name) const;
    /// Remembers the sum of a file that was closed, so that finish() need not read it again.
    void noteSum(const QString &name, const FileSum &sum);
    [[nodiscard]] Result<FileSum> writeFile(const QString &name, QByteArrayView bytes);
    /// Removes a file that did not become whole. No error if it is not there.
    void removeFile(const QString &name);

    /// Writes RESTORE.md, the manifest and SHA256SUMS, flushes all and gives the set its name. The journal is closed
    /// before. Returns the set's folder. Errors: those of SetFile.
    [[nodiscard]] Result<QString> finish(const Manifest &manifest);
    void discard(); ///< Removes everything of this set.

private:
    SetWriter(const QString &serverFolder, std::unique_ptr<FolderLock> lock);
    [[nodiscard]] Result<> makePartial(const QDateTime &startedAt);
    void removeLeftOvers();
    [[nodiscard]] Result<Checksums> allSums() const;
    [[nodiscard]] Result<> giveName();

    const QString m_serverFolder;
    std::unique_ptr<FolderLock> m_lock;
    QString m_partial;
    QString m_final;
    QStringList m_removed;
    mutable QMutex m_mutex;
    QMap<QString, FileSum> m_sums;
};

} // namespace keeper
