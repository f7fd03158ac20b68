// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/helpercontainer.h"
#include "core/files/directoryplace.h"
#include "core/files/zstdreader.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace keeper {

/// What is unpacked where.
struct UnpackRequest
{
    QString archive; ///< NAME.tar.zst on the workstation. Empty: the component was empty, and so is what is made.
    QString index;   ///< NAME.index.jsonl.zst beside it.
    DirectoryPlace place;
    QByteArray entry; ///< Not empty: all that is taken (SingleEntry::entry).
    QString run;
};

struct UnpackedDirectory
{
    qint64 entries = 0;          ///< Without its root.
    qint64 fileBytes = 0;        ///< Of regular files.
    bool withAttributes = false; ///< Its xattrs and ACLs too; false: that tar can't write them.
    friend bool operator==(const UnpackedDirectory &, const UnpackedDirectory &) = default;
};

/// Builds `place.incoming(run)` from an archive, beside what is live: owners by number, rights, times, links as data,
/// xattrs and ACLs; what an earlier try left there is removed first. The index is checked before anything is written;
/// afterwards every entry is compared with it: kind, owner, rights, target, size and SHA-256. On failure nothing is
/// left. `progress` is told of bytes of the archive's file.
/// Errors: ArchiveDamaged (fact "entry": it would be written outside, or is a device or FIFO), RestoredDiffers (facts
/// "component", "what"; at most 50 lines of detail), FileUnreadable (fact "path": the entry asked for is not in the
/// archive), CommandFailed (tar's or the shell's words; fact "component"), those of Server::push and readZstd().
[[nodiscard]] Result<UnpackedDirectory> unpackBeside(Server &server,
                                                     const HelperContainer &helper,
                                                     const UnpackRequest &request,
                                                     const ZstdProgress &progress,
                                                     std::stop_token stop);

/// Removes what a run made or kept, with all that is in it; no error if it is not there. Each path is on the host; its
/// last name begins with ".authentik-keeper-", or nothing is done. Errors: Internal, those of Server::read.
[[nodiscard]] Result<> removeBeside(Server &server,
                                    const HelperContainer &helper,
                                    const QList<QByteArray> &paths,
                                    std::stop_token stop);

/// Bytes of the files at a path of the host, as `du -b` counts; 0 if it is not there. Errors: those of Server::read.
[[nodiscard]] Result<qint64> directoryBytes(Server &server,
                                            const HelperContainer &helper,
                                            const QByteArray &path,
                                            std::stop_token stop);

/// Files at or below a path of the host that were written to after `since` (by the host's clock), relative to it and
/// sorted; ours left out. At most `most`. Errors: those of Server::read.
[[nodiscard]] Result<QStringList> newerFiles(Server &server,
                                             const HelperContainer &helper,
                                             const QByteArray &path,
                                             const QDateTime &since,
                                             qsizetype most,
                                             std::stop_token stop);

} // namespace keeper
