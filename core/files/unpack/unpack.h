// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/hostaccess.h"
#include "core/files/archive/zstdstream.h"
#include "core/files/unpack/unpackcommands.h"
#include "core/remote/remotecommand.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace keeper {

struct UnpackedDirectory
{
    qint64 entries = 0;          ///< Without its root.
    qint64 fileBytes = 0;        ///< Of regular files.
    bool withAttributes = false; ///< Its xattrs and ACLs too; false: that tar can't write them.
    friend bool operator==(const UnpackedDirectory &, const UnpackedDirectory &) = default;
};

/// Builds `place.incoming(run)` by UnpackCommands from an archive, beside what is live: owners by number, rights,
/// times, links as data, xattrs and ACLs; what an earlier try left there is removed first. The index is checked before
/// anything is written; afterwards every entry is compared with it: kind, owner, rights, target, size and SHA-256. On
/// failure nothing is left. `progress` is told of bytes of the archive's file. Errors: ArchiveDamaged (fact "entry": it
/// would be written outside, or is a device or FIFO), RestoredDiffers (facts "component", "what"; at most 50 lines of
/// detail), FileUnreadable (fact "path": the entry asked for is not in the archive), CommandFailed (tar's or the
/// shell's words; fact "component"), those of Server::push and readZstd().
[[nodiscard]] Result<UnpackedDirectory> unpackStaging(Server &server,
                                                      const HostAccess &helper,
                                                      const UnpackRequest &request,
                                                      const ZstdProgress &progress,
                                                      std::stop_token stop,
                                                      const CommandLog &log = {});

} // namespace keeper
