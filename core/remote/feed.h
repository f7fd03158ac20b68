// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/base/sha256.h"
#include "core/remote/server.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace keeper {

/// Writes a source to a process's standard input on a thread of its own, and hashes what it wrote. Gives the whole
/// talk up (`stopAll`) when the source fails, or when no byte passed either way for `quiet`.
class Feed
{
public:
    Feed(RemoteProcess &process, const ByteSource &source, std::stop_source stopAll, std::chrono::milliseconds quiet);
    ~Feed();

    void noteProgress(); ///< The other way: a byte of output came. Thread-safe.
    /// The process has ended: nothing more is written. Call once, before what follows.
    void end();
    /// All of the source was written; a process may end without taking it.
    [[nodiscard]] bool isWhole() const { return m_whole; }
    /// Of all that was written. Call once, after end().
    [[nodiscard]] QByteArray sha256() { return m_hash.hex(); }
    /// Why the talk was given up: the source's error, or ConnectionLost ("no progress").
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    using Clock = std::chrono::steady_clock;
    void write(const std::stop_token &ended);
    void watch(const std::stop_token &ended);
    void giveUp(const Error &why);

    RemoteProcess &m_process;
    const ByteSource m_source;
    std::stop_source m_stopAll;
    const std::chrono::milliseconds m_quiet;
    std::atomic<Clock::rep> m_progress;
    bool m_whole = false;
    Sha256 m_hash;
    std::mutex m_mutex;
    std::optional<Error> m_error;
    std::jthread m_writer;
    std::jthread m_watcher;
};

/// `sh` words that hand standard input on to the command behind them and, for Sha256, tell on standard error, in a line
/// with this nonce, which SHA-256 it had. A command that fails may leave input unread; one that succeeds has had all.
[[nodiscard]] QByteArray receivingScript(PushProof proof);

/// Takes that line out of standard error; empty: it never came.
[[nodiscard]] QByteArray takeReceived(QByteArray &err, const QByteArray &nonce);

} // namespace keeper
