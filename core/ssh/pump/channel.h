// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace keeper {

/// How a remote process ended. Never proof of success by itself: see remote/server.h.
struct ExitState
{
    std::optional<int> code; ///< Empty: never told.
    QByteArray signal;       ///< "KILL", or empty.
    bool sawEof = false;
    friend bool operator==(const ExitState &, const ExitState &) = default;
};

/// One channel of a connection, used by blocking code of a job thread (reading and writing may be two threads).
/// Buffers are bounded; standard error is always drained into a bounded buffer whatever the caller reads.
/// Every call ends with Cancelled when `stop` is asked for and with ConnectionLost when the link ends.
class Channel
{
public:
    class Link; ///< The SSH thread's side.
    explicit Channel(std::shared_ptr<Link> link);
    ~Channel(); ///< Closes without waiting; the SSH thread finishes it.
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    /// Waits for the next bytes of standard output and returns up to `most` of them; empty at the end.
    /// No byte (of output or error) for `quiet` is ConnectionLost with detail "no progress"; 0: no limit.
    [[nodiscard]] Result<QByteArray> read(qsizetype most, std::stop_token stop, std::chrono::milliseconds quiet = {});
    /// Standard error since the last call. At most the newest 1 MiB is kept between calls.
    [[nodiscard]] QByteArray takeError();
    /// Waits until all bytes are taken into the bounded out-buffer.
    [[nodiscard]] Result<> write(QByteArrayView bytes, std::stop_token stop);
    [[nodiscard]] Result<> finishWriting(std::stop_token stop); ///< Half-close, after everything written was sent.
    /// Reads off what is left, closes, and tells how the process ended.
    [[nodiscard]] Result<ExitState> finish(std::stop_token stop);

private:
    std::shared_ptr<Link> m_link;
};

} // namespace keeper
