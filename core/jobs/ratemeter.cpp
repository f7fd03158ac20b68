// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/ratemeter.h"

#include <cmath>

using namespace std::chrono_literals;

namespace keeper {

namespace {

constexpr double Scale = 15; // seconds
constexpr RateMeter::Time Quiet = 5s;
constexpr double QuietShare = 0.02;

double inSeconds(RateMeter::Time time)
{
    return std::chrono::duration<double>(time).count();
}

int roundedUp(double seconds)
{
    const int step = seconds > 3600 ? 300 : seconds > 60 ? 60 : 5;
    constexpr double Longest = 1e8; // three years, far inside an int
    return std::max(1, int(std::ceil(std::min(seconds, Longest) / step))) * step;
}

} // namespace

void RateMeter::note(qint64 done, Time now)
{
    if (!m_start) {
        if (done <= 0)
            return;
        m_start = m_last = now;
        m_first = m_done = done;
        return;
    }
    const double seconds = inSeconds(now - m_last);
    if (seconds < 0 || (seconds == 0 && done <= m_done))
        return;
    const double fade = std::exp(-seconds / Scale);
    m_recentSeconds = m_recentSeconds * fade + seconds;
    m_recentBytes = m_recentBytes * fade + double(std::max(done, m_done) - m_done);
    m_done = std::max(done, m_done);
    m_last = now;
}

double RateMeter::rate() const
{
    return m_recentSeconds > 0 ? m_recentBytes / m_recentSeconds : 0;
}

double RateMeter::averageRate() const
{
    const double seconds = m_start ? inSeconds(m_last - *m_start) : 0;
    return seconds > 0 ? double(m_done - m_first) / seconds : 0;
}

std::optional<int> RateMeter::secondsLeft(qint64 expected, Time now)
{
    const qint64 rest = expected - m_done;
    const double speed = (rate() + averageRate()) / 2;
    if (!m_start || now - *m_start < Quiet || double(m_done) < QuietShare * double(expected) || rest <= 0 ||
        speed <= 0) {
        m_shown.reset();
        return {};
    }
    const int seconds = roundedUp(double(rest) / speed);
    const bool risesForLong = m_risesSince && now - *m_risesSince >= Quiet;
    if (!m_shown || seconds <= *m_shown || risesForLong) {
        m_shown = seconds;
        m_risesSince.reset();
    } else if (!m_risesSince) {
        m_risesSince = now;
    }
    return m_shown;
}

} // namespace keeper
