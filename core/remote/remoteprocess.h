// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/ssh/pump/channel.h"

#include <QByteArray>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace keeper {

/// A stream that came whole: trailer seen, and its SHA-256 is the one counted on the far side.
struct StreamProof
{
    qint64 bytes = 0;
    QByteArray sha256; ///< Lower-case hex.
    int exit = 0;      ///< Of the command; the caller decides what its codes mean.
    QByteArray err;    ///< Standard error without the trailer, at most the newest 1 MiB.
};

/// One command that runs on the server behind the wrapper. Made by Server; one thread reads, another may write.
/// Destroying it before its end closes its standard input, on which the wrapper ends the whole process group.
class RemoteProcess
{
public:
    /// `place` is held as long as the process: the server lets few commands run at once.
    /// `watched`: the wrapper ends the command when its standard input is closed.
    RemoteProcess(std::unique_ptr<Channel> channel, QByteArray nonce, bool watched, std::shared_ptr<void> place);

    enum class Start {
        Running,
        ToolsMissing, ///< No tee or sha256sum where it should run.
        Refused,      ///< It ended without the wrapper's mark: sudo, the engine or the log-in shell said no.
    };
    /// Waits for the wrapper's mark. Once, before anything else. Errors: ConnectionLost, Cancelled.
    [[nodiscard]] Result<Start> begin(std::stop_token stop, std::chrono::milliseconds quiet);
    [[nodiscard]] QByteArray noise() const { return m_noise; }               ///< What came before the mark.
    [[nodiscard]] QByteArray processGroup() const { return m_processGroup; } ///< Empty: not known yet.
    /// All that a refused start said.
    [[nodiscard]] QByteArray said() const { return m_noise + m_err; }

    /// The next bytes of standard output; empty at the end. Errors: ConnectionLost, Cancelled.
    [[nodiscard]] Result<QByteArray> read(qsizetype most, std::stop_token stop, std::chrono::milliseconds quiet = {});
    [[nodiscard]] Result<> write(QByteArrayView bytes, std::stop_token stop);
    [[nodiscard]] Result<> finishWriting(std::stop_token stop);
    [[nodiscard]] bool isWatched() const { return m_watched; }
    /// After the end of read(): exit code and equal hashes. Errors: StreamDamaged, ConnectionLost, Cancelled.
    [[nodiscard]] Result<StreamProof> finish(std::stop_token stop);

private:
    void drainError();

    std::shared_ptr<void> m_place;
    std::unique_ptr<Channel> m_channel;
    QByteArray m_nonce;
    bool m_watched;
    QByteArray m_noise;
    QByteArray m_processGroup;
    QByteArray m_ahead; ///< Data that came together with the mark.
    QByteArray m_err;
    Sha256 m_hash;
    qint64 m_bytes = 0;
};

} // namespace keeper
