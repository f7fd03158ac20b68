// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace keeper {

/// Joins two stages of a stream: one thread pushes, another pops, and at most `limit` bytes (and one piece) wait.
class ByteQueue
{
public:
    explicit ByteQueue(qsizetype limit);

    /// Waits while the queue is full. False: the other side is gone, nobody will read this.
    [[nodiscard]] bool push(const QByteArray &piece);
    void end(); ///< The pushing side is done; what waits is still to be read.

    /// Waits for the next piece. Empty: the end, or dropped.
    [[nodiscard]] std::optional<QByteArray> pop();
    void drop(); ///< Either side gives up: both are woken, what waits is thrown away.
    [[nodiscard]] bool isDropped() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_pieces;
    qsizetype m_waiting = 0;
    const qsizetype m_limit;
    bool m_ended = false;
    bool m_dropped = false;
};

} // namespace keeper
