// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <stop_token>

namespace keeper {

/// A set that a store holds, by its name alone.
struct SetEntry
{
    QString name;    ///< In the store: "auth.example.org/2026-11-23T18-45-07Z"; of an unfinished one, its hidden name.
    QString address; ///< The same for people and journals: SetRef(address) is this set.
    QString server;  ///< Name of the folder that it lies in.
    QDateTime time;  ///< By its name, UTC.
    bool isFinished = true;
    bool isRunning = false; ///< Of an unfinished one: a run is writing for that server just now.
};

/// A file of a set. What lies there but is no file, as a link, has no bytes and can't be opened.
struct SetFileEntry
{
    QByteArray name; ///< Bytes: the set may be a foreign one.
    qint64 bytes = 0;
};

/// A set that is being written. Nobody sees it among the finished ones before finish(); while it lives no other run
/// writes for that server. Thread-safe, so that components can be saved side by side; each sink is one thread's.
class SetDraft
{
public:
    virtual ~SetDraft() = default; ///< Takes away what was not finished.

    [[nodiscard]] virtual QString name() const = 0;        ///< That it will have in its store.
    [[nodiscard]] virtual QString partialName() const = 0; ///< By which its files can be read until then.
    [[nodiscard]] virtual QStringList removed() const = 0; ///< Addresses of what dead runs had left, now gone.

    /// A new file. Errors: those of FileSink; FileFailed for one that is there, and for no name of a file.
    [[nodiscard]] virtual Result<std::unique_ptr<FileSink>> create(const QByteArray &file, std::stop_token stop) = 0;
    virtual void remove(const QByteArray &file) = 0; ///< No error if it is not there.
    /// Makes all of it last and gives it its name, at once or not at all. Every sink is closed before. Once.
    /// Errors: DestinationFull, DestinationNotWritable, FileFailed.
    [[nodiscard]] virtual Result<> finish() = 0;
};

/// Where sets are kept: SERVER/TIME, and in each its files. One that passes tests/unit/tst_setstore.cpp, and a line in
/// setref.cpp, is all that a new kind of place needs. Thread-safe. All calls block; what has no stop token is over
/// soon or must not be left half done. Names are hostile: none leads out of the store.
class SetStore
{
public:
    virtual ~SetStore() = default;

    /// What people read, and StoreRef() and SetRef() understand: of the store, or of a set in it.
    [[nodiscard]] virtual QString address(const QString &set = {}) const = 0;
    /// Can sets be written here? Changes nothing. Errors: DestinationMissing, DestinationNotWritable.
    [[nodiscard]] virtual Result<> check() const = 0;

    /// In no order; what is no set is left aside. Errors: DestinationMissing, FileFailed, Cancelled.
    [[nodiscard]] virtual Result<QList<SetEntry>> list(std::stop_token stop) const = 0;
    /// In no order. Errors: SetNotFound, FileFailed (fact "path").
    [[nodiscard]] virtual Result<QList<SetFileEntry>> files(const QString &set) const = 0;
    /// Errors: FileFailed (fact "path"), for what is not there too.
    [[nodiscard]] virtual Result<std::unique_ptr<FileSource>> open(const QString &set,
                                                                   const QByteArray &file,
                                                                   std::stop_token stop) const = 0;
    /// Where programs of this computer find a set, or a file of it; empty: nowhere.
    [[nodiscard]] virtual std::optional<QString> localPath(const QString &, const QByteArray & = {}) const
    {
        return {};
    }

    /// A set of that time, or of the next free second; what dead runs left for that server is removed.
    /// Errors: those of check(), DestinationFull, SetBusy (fact "path"), FileFailed.
    [[nodiscard]] virtual Result<std::unique_ptr<SetDraft>> begin(const QString &server,
                                                                  const QDateTime &startedAt) = 0;
    /// Deletes a set, or what a dead run left of one, so that half of it is never seen as a set.
    /// Errors: SetNotFound, SetForeign (no set), SetBusy, DestinationNotWritable, FileFailed.
    [[nodiscard]] virtual Result<> remove(const QString &set) = 0;
};

} // namespace keeper
