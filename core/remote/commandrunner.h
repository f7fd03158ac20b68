// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/remote/remotecommand.h"

#include <stop_token>

namespace keeper {

/// What a command said. Any exit code is an answer, not a failure.
struct Output
{
    QByteArray out;
    QByteArray err;
    int exit = 0;
};

/// How the container engine is spoken to.
struct Engine
{
    QByteArray program = "docker";
    bool elevated = false; ///< The user is not in the docker group, but sudo lets them.
    /// Where its program is run on the host, and whatever needs the same rights.
    [[nodiscard]] Place place() const { return elevated ? Place::root() : Place(); }
};

/// A host that gives commands' answers; Server is the one over SSH. What finds and looks needs no more of it.
/// Thread-safe; calls block a job thread.
class CommandRunner
{
public:
    CommandRunner() = default;
    virtual ~CommandRunner() = default;
    CommandRunner(const CommandRunner &) = delete;
    CommandRunner &operator=(const CommandRunner &) = delete;

    /// Runs and collects, at most 64 MiB of output. `input` is given on standard input.
    /// Errors: ConnectionLost, Cancelled, StreamDamaged, Sudo…, CommandMissing (the shell's 127), CommandFailed
    /// without `exit` (the engine or the log-in shell did not start it).
    [[nodiscard]] virtual Result<Output> run(const RemoteCommand &command,
                                             std::stop_token stop,
                                             const QByteArray &input = {}) = 0;
    /// The same where only exit 0 will do. Errors: as above, and CommandFailed with `exit` and standard error as
    /// detail.
    [[nodiscard]] Result<QByteArray> read(const RemoteCommand &command, std::stop_token stop);

    /// May this user use sudo, and how? Asks for the password once per connection and tries it once.
    /// Errors: SudoRefused, SudoPasswordWrong, SecretNeeded.
    [[nodiscard]] virtual Result<> prepareElevation(std::stop_token stop) = 0;

    virtual void setEngine(const Engine &engine) = 0; ///< Before the first command inside a container.
    [[nodiscard]] virtual Engine engine() const = 0;
    /// A command of the container engine with these words, with the rights that it needs.
    [[nodiscard]] RemoteCommand engineCommand(const QList<QByteArray> &words) const;
};

} // namespace keeper
