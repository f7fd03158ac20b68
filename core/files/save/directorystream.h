// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/files/archive/tarerrors.h"
#include "core/files/places/directoryfacts.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QList>

#include <stop_token>

namespace keeper {

struct StreamedDirectory
{
    StreamProof proof;
    QList<FileTrouble> troubles; ///< Empty: everything came as it was.
    bool areChangesKnown = true; ///< false: nothing there could say whether files changed while they were read.

    /// Whether reading once more may help: no trouble is one of rights.
    [[nodiscard]] bool isWorthAnotherTry() const;
};

/// The same of a stream that failed: a file became shorter under a tar that can't go on then.
[[nodiscard]] bool isWorthAnotherTry(const DirectoryFacts &facts, const Error &error);

/// The command that writes the directory as one tar to its standard output.
[[nodiscard]] RemoteCommand directoryCommand(const DirectoryFacts &facts, const Engine &engine);

/// Streams the directory as tar, as the server's tar (or the container engine) makes it.
/// Errors: FileUnreadable (tar could not read the directory itself), CommandFailed, those of Server::pull and `sink`.
[[nodiscard]] Result<StreamedDirectory> pullDirectory(Server &server,
                                                      const DirectoryFacts &facts,
                                                      const ByteSink &sink,
                                                      std::stop_token stop);

} // namespace keeper
