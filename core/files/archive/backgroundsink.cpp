// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/backgroundsink.h"

namespace keeper {

BackgroundSink::BackgroundSink(ByteSink sink)
    : m_sink(std::move(sink))
    , m_queue(4 << 20)
    , m_thread([this] { work(); })
{}

BackgroundSink::~BackgroundSink()
{
    m_queue.drop();
    if (m_thread.joinable())
        m_thread.join();
}

Result<> BackgroundSink::add(const QByteArray &bytes)
{
    if (m_queue.push(bytes))
        return {};
    return finish();
}

Result<> BackgroundSink::finish()
{
    m_queue.end();
    if (m_thread.joinable())
        m_thread.join();
    return m_result;
}

void BackgroundSink::work()
{
    while (const std::optional<QByteArray> piece = m_queue.pop()) {
        m_result = m_sink(*piece);
        if (!m_result) {
            m_queue.drop();
            return;
        }
    }
}

} // namespace keeper
