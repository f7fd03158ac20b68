// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/linereader.h"

namespace keeper {

std::optional<QByteArray> LineReader::next()
{
    qsizetype searched = m_start;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', searched);
        if (end >= 0) {
            const QByteArray line = m_buffer.sliced(m_start, end - m_start);
            m_start = end + 1;
            return line;
        }
        m_buffer.remove(0, m_start);
        m_start = 0;
        searched = m_buffer.size();
        const std::optional<QByteArray> piece = m_queue.pop();
        if (!piece)
            break;
        m_buffer += *piece;
    }
    if (m_buffer.isEmpty())
        return std::nullopt;
    return std::exchange(m_buffer, {});
}

} // namespace keeper
