// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <expected>

namespace keeper {

/// What went wrong, as a stable name. People's words for each are made in ui/words/errortext only.
enum class ErrorCode {
    Internal,
    Cancelled,
    Usage,

    // reaching the server
    HostNotFound,         ///< The name does not resolve.
    HostUnreachable,      ///< No route, or nothing answers in time.
    ConnectionRefused,    ///< Nothing listens there, or the server refuses us for a while.
    NotSsh,               ///< Something answers, but not an SSH server.
    NegotiationFailed,    ///< No common method; `offered` and `wanted` say which.
    ConnectionLost,       ///< The link ended or fell silent in the middle.
    SshConfigInvalid,     ///< `ssh -G` refused the configuration.
    SshConfigUnsupported, ///< The configuration asks for what this program can't do: `option`.
    ForwardingRefused,    ///< The server does not let us open a tunnel.
    SessionRefused,       ///< The server lets fewer commands run at a time on a connection than are needed.

    // trust and log-in
    HostKeyUnknown,
    HostKeyChanged,
    HostKeyRevoked,
    LoginFailed,   ///< Every allowed method was tried; `tried` and `allowed` say which.
    KeyUnreadable, ///< A key file is missing, not a key, or its passphrase is wrong.
    SecretNeeded,  ///< A secret is needed and there is nobody to ask.

    // commands on the server
    CommandMissing, ///< The program is not there.
    CommandFailed,  ///< It ended with another code than 0: `exit`.
    StreamDamaged,  ///< No trailer, or the two hashes differ.
    SudoPasswordNeeded,
    SudoPasswordWrong,
    SudoRefused, ///< This user may not use sudo, or only on a terminal.

    // what is found there
    EngineMissing,     ///< No container engine.
    EngineRefused,     ///< The user may not talk to the engine.
    EngineUnsupported, ///< An engine or kind of host that is not supported yet.
    AuthentikNotFound,
    SeveralDeployments, ///< More than one authentik: `projects`.
    ProjectNotFound,
    ConfigurationUnreadable,
    DatabaseUnreachable,
    DatabaseLoginFailed,
    DatabaseFailed, ///< PostgreSQL said no to a query or a dump.
    RedisUnreachable,
    RedisLoginFailed,
    RedisFailed,
    FileUnreadable, ///< A file or directory on the server can't be read.

    // what came from there
    DumpDamaged,
    RdbDamaged,
    ArchiveDamaged,

    // the workstation
    DestinationMissing,
    DestinationNotWritable,
    DestinationFull,
    FileFailed, ///< Any other failure of a local file: `path`.

    // backup sets
    SetNotFound,
    SetForeign, ///< Not a backup set.
    SetNewer,   ///< Written by a newer program: `formatVersion`, or `component` that is not known.
    SetDamaged,
    SetBusy, ///< Another run writes there.

    // restores
    PreflightBlocked,     ///< A check before a restore said no: `checks`.
    ConfirmationMissing,  ///< Nobody typed the host's name: `host`.
    ServerBusy,           ///< Another run holds the lock: `run`, `user`, `host`, `time`.
    ServerChanged,        ///< It is not what the plan was made for.
    RestoredDiffers,      ///< What was built beside is not what the set says: `component`, `what`.
    ConfigurationRefused, ///< The saved files won't do here: `reason` ("compose", "database"; then `backup`, `server`).
    SwapFailed,           ///< The script on the server could not swap; it put everything back.
    ProofFailed,          ///< authentik does not run on what was swapped in: `failed`, codes of the proof.
    SwapUnfinished,       ///< Nobody knows how the swap ended: `run`.
    RunNotFound,          ///< No such run on this server: `run`.
    RunForeign,           ///< Its work folder is none of ours, or of a newer program.
};

/// A failure as a value. `detail` is English and raw (log, report, Details); `facts` are the names that
/// the words made of the code need ("host", "path", "exit"). Neither may hold a secret.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QMap<QString, QString> facts;
    QStringList trail; ///< Innermost first: "reading the dump", "step database".

    [[nodiscard]] Error during(const QString &what) &&
    {
        trail.append(what);
        return std::move(*this);
    }
    [[nodiscard]] Error with(const QString &name, const QString &value) &&
    {
        facts.insert(name, value);
        return std::move(*this);
    }
    [[nodiscard]] bool isCancelled() const { return code == ErrorCode::Cancelled; }
    /// Nobody waits, or nobody answers: whoever could do without this one answer can't go on either.
    [[nodiscard]] bool endsEverything() const { return isCancelled() || code == ErrorCode::ConnectionLost; }
    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T = void>
using Result = std::expected<T, Error>;

/// Shorthand for returning a failure: `return fail(ErrorCode::NotSsh, u"banner was …"_s);`
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code,
                                                 const QString &detail = {},
                                                 const QMap<QString, QString> &facts = {})
{
    return std::unexpected(Error{.code = code, .detail = detail, .facts = facts});
}

[[nodiscard]] inline std::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled);
}

} // namespace keeper
