// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/heartbeat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(10);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                     [this] { m_gaps += static_cast<double>(m_clock.nsecsElapsed()) / 1e6, m_clock.restart(); });
}

void Heartbeat::start()
{
    m_gaps.clear();
    m_clock.start();
    m_timer.start();
}

void Heartbeat::stop()
{
    m_timer.stop();
}

QJsonObject Heartbeat::result() const
{
    QList<double> sorted = m_gaps;
    std::ranges::sort(sorted);
    const qsizetype rank = std::min(sorted.size() - 1, sorted.size() * 999 / 1000);
    return {{u"beats"_s, sorted.size()},
            {u"p999"_s, sorted.isEmpty() ? 0 : sorted.at(rank)},
            {u"longest"_s, sorted.isEmpty() ? 0 : sorted.last()}};
}

} // namespace keeper
