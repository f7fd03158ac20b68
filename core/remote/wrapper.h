// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretstring.h"
#include "core/remote/remotecommand.h"

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace keeper {

/// How sudo is used on a connection.
enum class Elevation {
    Free,     ///< sudo asks nothing: NOPASSWD, or its ticket is still good.
    Password, ///< sudo reads the password from standard input.
};

/// All that decides the shape of one wrapped command.
struct WrapOptions
{
    QByteArray nonce;
    bool sudo = false; ///< The command, or the engine for it, goes through sudo.
    Elevation elevation = Elevation::Free;
    bool input = false; ///< Standard input is the command's; otherwise its end means that the link is gone.
};

/// The command with everything around it, as one line for any log-in shell (sh, bash, busybox, fish, tcsh): an
/// `eval` of octal escapes (docs/facts/ssh.md 5.2). Outermost first: sudo, a process group, the way to the command's
/// place, the wrapper that tells nonce, process group, exit code and SHA-256; the last two the other way round without
/// a shell.
[[nodiscard]] QByteArray commandLine(const RemoteCommand &command, const WrapOptions &options);

/// What goes first on standard input: the password for sudo, the nonce that ends it, the secret variables.
[[nodiscard]] SecretString preamble(const RemoteCommand &command,
                                    const WrapOptions &options,
                                    const SecretString &sudoPassword);

/// Where the data starts in what a command printed so far.
struct Beginning
{
    qsizetype noise = 0;     ///< Bytes before our mark: a log-in script printed them.
    qsizetype data = 0;      ///< Index of the first byte of data.
    QByteArray processGroup; ///< In the name space where the command runs.
    bool toolsMissing = false;
};
/// Empty: the mark has not come yet.
[[nodiscard]] std::optional<Beginning> findBeginning(QByteArrayView out, const QByteArray &nonce);

/// The wrapper's own lines on standard error, and what is left without them.
struct Trailer
{
    std::optional<int> exit;
    QByteArray sha256;
    QByteArray err;
};
[[nodiscard]] Trailer readTrailer(QByteArray err, const QByteArray &nonce);

/// Ends a process group given as `$1`: TERM; after about 1 s KILL, the youngest first; exit 1 if some still live after
/// about 4 s.
[[nodiscard]] QByteArray endGroupScript();

} // namespace keeper
