// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/sessionlimit.h"

#include "core/remote/deadline.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace keeper {

namespace {

constexpr int usual = 8;     // of sshd's 10, two are kept for ending others
constexpr auto turn = 300ms; // sshd learns of a closed session a moment later than we
constexpr auto probeAfter = 5s;
constexpr auto aloneFor = 3s;
constexpr auto besideLastingFor = 30s;
constexpr auto whileOthersPass = std::chrono::hours(24); // a stream may take as long as it takes

} // namespace

SessionLimit::SessionLimit()
    : m_most(usual)
{}

Result<SessionLimit::Opened> SessionLimit::open(Use use,
                                                const std::function<Result<std::unique_ptr<Channel>>()> &exec,
                                                std::stop_token stop)
{
    auto refusedSince = std::chrono::steady_clock::time_point::max();
    for (;;) {
        auto place = take(use, stop);
        if (!place)
            return std::unexpected(place.error());
        auto channel = exec();
        learn(channel.has_value());
        if (channel)
            return Opened{.channel = *std::move(channel), .place = *std::move(place)};
        if (channel.error().code != ErrorCode::SessionRefused)
            return std::unexpected(channel.error());
        place->reset();
        const auto now = std::chrono::steady_clock::now();
        refusedSince = std::min(refusedSince, now);
        if (now - refusedSince > patience())
            return std::unexpected(channel.error());
        sleepFor(turn, stop);
    }
}

Result<std::shared_ptr<void>> SessionLimit::take(Use use, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const auto hasRoom = [this] { return m_open < m_most; };
    while (!m_ended.wait_for(lock, stop, probeAfter, hasRoom)) {
        if (stop.stop_requested())
            return cancelled();
        if (m_most < usual)
            break; // the server may let more by now
    }
    ++m_open;
    m_lasting += use == Use::Lasting;
    return std::shared_ptr<void>(nullptr, [self = shared_from_this(), use](void *) { self->giveBack(use); });
}

void SessionLimit::giveBack(Use use)
{
    const std::scoped_lock lock(m_mutex);
    --m_open;
    m_lasting -= use == Use::Lasting;
    m_ended.notify_one();
}

std::chrono::milliseconds SessionLimit::patience() const
{
    const std::scoped_lock lock(m_mutex);
    if (m_open == 0)
        return aloneFor;
    return m_open == m_lasting ? std::chrono::milliseconds(besideLastingFor) : whileOthersPass;
}

void SessionLimit::learn(bool wasLet)
{
    const std::scoped_lock lock(m_mutex);
    m_most = wasLet ? std::max(m_most, m_open) : std::clamp(m_open - 1, 1, m_most);
}

} // namespace keeper
