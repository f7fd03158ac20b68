// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/files/archive/tarerrors.h"
#include "core/files/places/directoryfacts.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <stop_token>

namespace keeper {

/// GNU tar names a file that changes while it reads it; busybox's cuts one that grows and says nothing, as the engine's
/// own copy does (docs/facts/files.md 1.2). For those, find tells what was written to since the stream began.
class ChangedFiles
{
public:
    /// Notes the time there. Nothing is asked of the server where tar itself tells of changes.
    [[nodiscard]] static ChangedFiles watch(Server &server, const DirectoryFacts &facts, std::stop_token stop);

    /// "file-changed" for each; nothing where find, stat and date can't be had (no shell in the container, or it is
    /// stopped). Errors: ConnectionLost, Cancelled.
    [[nodiscard]] Result<std::optional<QList<FileTrouble>>> sinceThen(Server &server, std::stop_token stop) const;

private:
    explicit ChangedFiles(const DirectoryFacts &facts)
        : m_facts(facts)
    {}
    const DirectoryFacts m_facts;
    std::optional<QByteArray> m_start; ///< Seconds, by the clock there.
};

/// Lists the files written to since `start` (seconds), each closed by a zero byte, as tar names them. One written to in
/// that very second counts, even when just before.
[[nodiscard]] RemoteCommand changedFilesCommand(const DirectoryFacts &facts, const QByteArray &start);

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
