// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace keeper {

/// Returns sooner when a stop is asked for.
inline void sleepFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

/// A stop token that asks to stop by itself after a while: for clearing up once the caller's own has been used.
class Deadline
{
public:
    explicit Deadline(std::chrono::milliseconds time)
        : m_timer([time, source = m_source](const std::stop_token &ended) mutable {
            sleepFor(time, ended);
            if (!ended.stop_requested())
                source.request_stop();
        })
    {}
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_timer;
};

} // namespace keeper
