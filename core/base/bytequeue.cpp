// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytequeue.h"

namespace keeper {

ByteQueue::ByteQueue(qsizetype limit)
    : m_limit(limit)
{}

bool ByteQueue::push(const QByteArray &piece)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_dropped || m_waiting < m_limit; });
    if (m_dropped)
        return false;
    m_pieces.push_back(piece);
    m_waiting += piece.size();
    m_changed.notify_all();
    return true;
}

void ByteQueue::end()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

std::optional<QByteArray> ByteQueue::pop()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_dropped || m_ended || !m_pieces.empty(); });
    if (m_dropped || m_pieces.empty())
        return std::nullopt;
    QByteArray piece = std::move(m_pieces.front());
    m_pieces.pop_front();
    m_waiting -= piece.size();
    m_changed.notify_all();
    return piece;
}

void ByteQueue::drop()
{
    const std::lock_guard lock(m_mutex);
    m_dropped = true;
    m_pieces.clear();
    m_waiting = 0;
    m_changed.notify_all();
}

bool ByteQueue::isDropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

} // namespace keeper
