// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

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

/// A stage with a thread of its own at one end of a queue. Destroying it drops what waits, and ends the thread.
template <typename Value = void>
class QueueStage
{
public:
    /// `work` pops to the end, or drops the queue when it fails; or it pushes, and ends.
    template <typename Work>
    explicit QueueStage(Work work, qsizetype limit = 4 << 20)
        : m_queue(limit)
        , m_thread([this, work = std::move(work)]() mutable { m_result = work(m_queue); })
    {}
    ~QueueStage()
    {
        m_queue.drop();
        join();
    }
    Q_DISABLE_COPY_MOVE(QueueStage)

    [[nodiscard]] ByteQueue &queue() { return m_queue; }
    /// For `work` that pops: waits while the queue is full. Errors: those that it ended with.
    [[nodiscard]] Result<> push(const QByteArray &bytes)
    {
        if (m_queue.push(bytes))
            return {};
        return result() ? cancelled() : std::unexpected(result().error());
    }
    /// The same: no more bytes come, and it has taken all of them.
    [[nodiscard]] Result<Value> &finish()
    {
        m_queue.end();
        return result();
    }
    /// Waits for the end of `work`.
    [[nodiscard]] Result<Value> &result()
    {
        join();
        return m_result;
    }

private:
    void join()
    {
        if (m_thread.joinable())
            m_thread.join();
    }

    ByteQueue m_queue;
    Result<Value> m_result; ///< Written by the thread; read after it has ended.
    std::thread m_thread;
};

} // namespace keeper
