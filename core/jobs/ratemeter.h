// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>
#include <optional>

namespace keeper {

/// How fast a number of bytes grows, and how long the rest will take. Pure: the time is handed in, counted
/// from any fixed point. The clock starts with the first byte, so that waiting for it costs no rate.
class RateMeter
{
public:
    using Time = std::chrono::milliseconds;

    /// Notes the bytes done so far; called again without new bytes, the rate falls.
    void note(qint64 done, Time now);

    /// Bytes per second; older bytes count for less, by e in 15 s (indicatif's default scale).
    [[nodiscard]] double rate() const;

    /// Rounded up to steps of 5 s, from a minute on of 1 min, from an hour on of 5 min. Empty before 5 s and 2 %
    /// are over, and when nothing moves. Rises only after 5 s in which it would have risen all along.
    [[nodiscard]] std::optional<int> secondsLeft(qint64 expected, Time now);

private:
    [[nodiscard]] double averageRate() const;

    std::optional<Time> m_start;
    Time m_last{};
    qint64 m_first = 0;
    qint64 m_done = 0;
    double m_recentBytes = 0;
    double m_recentSeconds = 0;
    std::optional<int> m_shown;
    std::optional<Time> m_risesSince;
};

} // namespace keeper
