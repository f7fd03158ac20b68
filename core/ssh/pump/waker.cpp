// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/waker.h"

#include <QtTypes>

#include <algorithm>
#include <array>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>

namespace keeper {

Waker::Waker()
    : m_event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{}

void Waker::wake() const
{
    const std::uint64_t one = 1;
    // A full counter is as good as a written one: the sleeper wakes.
    [[maybe_unused]] const auto written = ::write(m_event.get(), &one, sizeof one);
}

void Waker::clear() const
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = ::read(m_event.get(), &count, sizeof count);
}

WaitResult waitFor(int fd, short events, const std::stop_token &stop, Deadline deadline)
{
    const Waker waker;
    const std::stop_callback onStop(stop, [&waker] { waker.wake(); });
    while (true) {
        if (stop.stop_requested())
            return WaitResult::Stopped;
        constexpr qint64 longestPoll = 60'000; // ms; the deadline may be never
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return WaitResult::TimedOut;
        std::array<pollfd, 2> polled{pollfd{.fd = fd, .events = events, .revents = 0},
                                     pollfd{.fd = waker.descriptor(), .events = POLLIN, .revents = 0}};
        ::poll(polled.data(), polled.size(), static_cast<int>(std::min<qint64>(left.count(), longestPoll)));
        if (polled[0].revents != 0)
            return WaitResult::Ready;
    }
}

} // namespace keeper
