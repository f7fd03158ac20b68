// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/remote/commandrunner.h"
#include "core/remote/remoteprocess.h"
#include "core/ssh/connection.h"

#include <chrono>
#include <memory>
#include <stop_token>

namespace keeper {

/// How it is known that a command got what was fed to it.
enum class PushProof {
    Sha256, ///< Counted on the far side, too.
    Caller, ///< The caller checks all that came of it: counting it twice costs the server as much as unpacking it.
};

/// A server that we are logged in to: runs commands there and streams from there, each through the one wrapper.
/// Thread-safe; calls block a job thread.
class Server : public CommandRunner
{
public:
    Server(std::shared_ptr<Connection> connection, std::shared_ptr<Questions> questions);
    ~Server() override;

    [[nodiscard]] Connection &connection() const;

    [[nodiscard]] Result<Output> run(const RemoteCommand &command,
                                     std::stop_token stop,
                                     const QByteArray &input = {}) override;

    /// Streams standard output into `sink`. Good only with the trailer and equal hashes; otherwise StreamDamaged.
    /// `quiet` is the deadline for no progress at all. On cancel the remote process group is ended (in the
    /// container too): TERM, 1 s, KILL, 3 s; what may still run is told in the error's facts ("left").
    [[nodiscard]] Result<StreamProof> pull(const RemoteCommand &command,
                                           const ByteSink &sink,
                                           std::stop_token stop,
                                           std::chrono::milliseconds quiet);

    /// Feeds `source` (called until it gives nothing more) to a command's standard input. Good only when the command
    /// got exactly those bytes, as `proof` says; otherwise StreamDamaged. A command that fails may leave input unread:
    /// any exit code is an answer. `quiet` is the deadline for no byte either way.
    /// Errors: those of pull(), of `source`.
    [[nodiscard]] Result<Output> push(const RemoteCommand &command,
                                      const ByteSource &source,
                                      std::stop_token stop,
                                      std::chrono::milliseconds quiet,
                                      PushProof proof = PushProof::Sha256);

    /// Starts a command that is talked with: its standard input stays open until finishWriting().
    /// Errors: those of run(). Whoever gives up half-way calls end().
    [[nodiscard]] Result<std::unique_ptr<RemoteProcess>> converse(const RemoteCommand &command, std::stop_token stop);
    /// Ends a process group that is no longer wanted, as pull() does on cancel. Takes up to 5 s, or 10 s when the
    /// wrapper's own watch does not answer.
    /// Returns the command that ends by hand what may still run, or nothing.
    [[nodiscard]] QString end(RemoteProcess &process, const RemoteCommand &command);

    [[nodiscard]] Result<> prepareElevation(std::stop_token stop) override;
    void setEngine(const Engine &engine) override;
    [[nodiscard]] Engine engine() const override;

    /// What the log-in scripts print before every command, or empty. It is kept out of all data, but worth a word.
    [[nodiscard]] QByteArray loginNoise() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace keeper
