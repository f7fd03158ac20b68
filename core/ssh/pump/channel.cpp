// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/channel.h"

#include "core/ssh/pump/channellink.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

constexpr qsizetype outputLimit = 1024 * 1024;
constexpr qsizetype errorLimit = 1024 * 1024;
constexpr qsizetype outgoingLimit = 1024 * 1024;

} // namespace

qsizetype Channel::Link::room()
{
    const std::lock_guard lock(m_mutex);
    if (m_finishing)
        return outputLimit;
    m_full = m_output.size() >= outputLimit;
    return outputLimit - std::min(outputLimit, m_output.size());
}

void Channel::Link::deliver(QByteArrayView output)
{
    const std::lock_guard lock(m_mutex);
    m_lastHeard = Clock::now();
    if (!m_finishing)
        m_output.append(output);
    m_changed.notify_all();
}

void Channel::Link::deliverError(QByteArrayView text)
{
    const std::lock_guard lock(m_mutex);
    m_lastHeard = Clock::now();
    m_error.append(text);
    if (m_error.size() > errorLimit)
        m_error.remove(0, m_error.size() - errorLimit);
    m_changed.notify_all();
}

void Channel::Link::deliverEnd()
{
    const std::lock_guard lock(m_mutex);
    m_outputEnded = true;
    m_changed.notify_all();
}

QByteArray Channel::Link::takeOutgoing()
{
    const std::lock_guard lock(m_mutex);
    if (!m_outgoing.isEmpty())
        m_changed.notify_all();
    return std::exchange(m_outgoing, {});
}

bool Channel::Link::outgoingEnded()
{
    const std::lock_guard lock(m_mutex);
    return (m_endAsked || m_finishing) && m_outgoing.isEmpty();
}

void Channel::Link::endSent()
{
    const std::lock_guard lock(m_mutex);
    m_endSent = true;
    m_changed.notify_all();
}

bool Channel::Link::wantsClose()
{
    const std::lock_guard lock(m_mutex);
    return m_finishing;
}

bool Channel::Link::isAbandoned()
{
    const std::lock_guard lock(m_mutex);
    return m_abandoned;
}

void Channel::Link::closed(const ExitState &exit)
{
    const std::lock_guard lock(m_mutex);
    m_exit = exit;
    m_outputEnded = true;
    m_changed.notify_all();
}

void Channel::Link::lost(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_exit)
        m_lost = error;
    m_changed.notify_all();
}

template <typename Ready>
Result<> Channel::Link::await(std::unique_lock<std::mutex> &lock, const std::stop_token &stop, Ready ready)
{
    const auto over = [&] { return ready() || m_lost.has_value(); };
    if (!m_changed.wait(lock, stop, over))
        return cancelled();
    if (ready())
        return {};
    return std::unexpected(*m_lost);
}

Result<QByteArray> Channel::Link::read(qsizetype most, const std::stop_token &stop, std::chrono::milliseconds quiet)
{
    std::unique_lock lock(m_mutex);
    if (stop.stop_requested())
        return cancelled();
    m_lastHeard = Clock::now(); // silence before anyone reads is not held against the far side
    const auto over = [this] { return !m_output.isEmpty() || m_outputEnded || m_lost; };
    while (quiet.count() > 0 && !over()) {
        const auto until = m_lastHeard + quiet;
        const auto heard = m_lastHeard;
        m_changed.wait_until(lock, stop, until, [&] { return over() || m_lastHeard != heard; });
        if (stop.stop_requested())
            return cancelled();
        if (!over() && m_lastHeard == heard)
            return fail(ErrorCode::ConnectionLost, u"no progress"_s);
    }
    if (const Result<> waited = await(lock, stop, [this] { return !m_output.isEmpty() || m_outputEnded; }); !waited)
        return std::unexpected(waited.error());

    QByteArray taken;
    if (m_output.size() <= most) {
        taken = std::exchange(m_output, {});
    } else {
        taken = m_output.first(most);
        m_output.remove(0, most);
    }
    // Half empty is soon enough: a wake for every read would cost more than the bytes.
    if (m_full && m_output.size() <= outputLimit / 2) {
        m_full = false;
        m_pump->wake();
    }
    return taken;
}

QByteArray Channel::Link::takeError()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_error, {});
}

Result<> Channel::Link::write(QByteArrayView bytes, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!bytes.isEmpty()) {
        const auto ready = [this] { return m_outgoing.size() < outgoingLimit || m_exit; };
        if (stop.stop_requested())
            return cancelled();
        if (const Result<> waited = await(lock, stop, ready); !waited)
            return waited;
        if (m_lost)
            return std::unexpected(*m_lost);
        if (m_exit)
            return fail(ErrorCode::CommandFailed, u"the far side ended before it had read everything"_s);
        const qsizetype size = std::min(bytes.size(), outgoingLimit - m_outgoing.size());
        if (m_outgoing.isEmpty())
            m_pump->wake();
        m_outgoing.append(bytes.first(size));
        bytes = bytes.sliced(size);
    }
    return {};
}

Result<> Channel::Link::finishWriting(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_endAsked = true;
    m_pump->wake();
    return await(lock, stop, [this] { return m_endSent || m_exit; });
}

Result<ExitState> Channel::Link::finish(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_finishing = true;
    m_output.clear();
    m_pump->wake();
    if (const Result<> waited = await(lock, stop, [this] { return m_exit.has_value(); }); !waited)
        return std::unexpected(waited.error());
    return *m_exit;
}

void Channel::Link::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_abandoned = true;
    m_pump->wake();
}

Channel::Channel(std::shared_ptr<Link> link)
    : m_link(std::move(link))
{}

Channel::~Channel()
{
    m_link->abandon();
}

Result<QByteArray> Channel::read(qsizetype most, std::stop_token stop, std::chrono::milliseconds quiet)
{
    return m_link->read(most, stop, quiet);
}

QByteArray Channel::takeError()
{
    return m_link->takeError();
}

Result<> Channel::write(QByteArrayView bytes, std::stop_token stop)
{
    return m_link->write(bytes, stop);
}

Result<> Channel::finishWriting(std::stop_token stop)
{
    return m_link->finishWriting(stop);
}

Result<ExitState> Channel::finish(std::stop_token stop)
{
    return m_link->finish(stop);
}

} // namespace keeper
