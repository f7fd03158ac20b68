// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/descriptor.h"

#include <chrono>
#include <stop_token>

namespace keeper {

/// Ends another thread's poll(). Thread-safe; calls before the poll are remembered.
class Waker
{
public:
    Waker();
    void wake() const;
    void clear() const;
    [[nodiscard]] int descriptor() const { return m_event.get(); }

private:
    Descriptor m_event;
};

using Deadline = std::chrono::steady_clock::time_point;

enum class WaitResult { Ready, Stopped, TimedOut };

/// Waits until `fd` has one of `events` (of poll(2)), `stop` is asked for, or `deadline` has passed.
[[nodiscard]] WaitResult waitFor(int fd, short events, const std::stop_token &stop, Deadline deadline);

} // namespace keeper
