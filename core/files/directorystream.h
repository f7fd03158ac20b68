// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/files/directoryfacts.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QList>

#include <stop_token>

namespace keeper {

/// A file that tar could not take as it was. Its bytes in the archive, if any, are not to be relied on.
struct FileTrouble
{
    QByteArray path; ///< Relative to the directory, bytes as on the server.
    QString code;    ///< "file-changed", "file-vanished", "file-shrunk", "file-unreadable"
    QString detail;  ///< tar's own line.
    friend bool operator==(const FileTrouble &, const FileTrouble &) = default;
};

struct StreamedDirectory
{
    StreamProof proof;
    QList<FileTrouble> troubles; ///< Empty: everything came as it was.

    /// Whether reading once more may help: no trouble is one of rights.
    [[nodiscard]] bool isWorthAnotherTry() const;
};

/// The command that writes the directory as one tar to its standard output.
[[nodiscard]] RemoteCommand directoryCommand(const DirectoryFacts &facts, const Engine &engine);

/// Streams the directory as tar, as the server's tar (or the container engine) makes it.
/// Errors: FileUnreadable (tar could not read the directory itself), CommandFailed, those of Server::pull and `sink`.
[[nodiscard]] Result<StreamedDirectory> pullDirectory(Server &server,
                                                      const DirectoryFacts &facts,
                                                      const ByteSink &sink,
                                                      std::stop_token stop);

/// The troubles in what tar (LC_ALL=C, GNU or busybox) said on standard error; other lines are left out.
[[nodiscard]] QList<FileTrouble> parseTarErrors(const QByteArray &err);

} // namespace keeper
