// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/stream.h"

#include <algorithm>
#include <array>
#include <poll.h>

namespace keeper {
namespace {

// Read at once, and sent in one turn: far below the smallest window, and no channel holds up the others.
constexpr size_t readSize = 128 * 1024;
constexpr qsizetype sendPerTurn = 256 * 1024;
// No more is put into libssh2 while this much waits for the socket.
constexpr qsizetype unsentLimit = 256 * 1024;

// One scratch buffer a thread: what is read is copied on at once.
thread_local std::array<char, readSize> scratch;

Stream::Turn answerOf(qsizetype code)
{
    if (code == LIBSSH2_ERROR_EAGAIN || code == 0)
        return Stream::Turn::Idle;
    return code > 0 ? Stream::Turn::Progress : Stream::Turn::SessionDead;
}

} // namespace

Stream::Stream(LIBSSH2_SESSION *session, LIBSSH2_CHANNEL *channel, std::shared_ptr<Endpoint> endpoint)
    : m_session(session)
    , m_channel(channel)
    , m_endpoint(std::move(endpoint))
{}

bool Stream::sortInput()
{
    // A read of no bytes reads the transport, and nothing else.
    const auto code = libssh2_channel_read_ex(m_channel, 0, scratch.data(), 0);
    return code >= 0 || code == LIBSSH2_ERROR_EAGAIN;
}

short Stream::localEvents() const
{
    const short events = m_endpoint->events();
    return static_cast<short>(m_sending.isEmpty() ? events : events & ~POLLIN);
}

Stream::Turn Stream::step(Wire &wire)
{
    if (m_state == State::Flowing && m_endpoint->isAbandoned())
        m_state = State::Freeing;
    switch (m_state) {
    case State::Flowing:
        return flow(wire);
    case State::Closing:
        return close();
    case State::Freeing:
        return free();
    case State::Done:
        break;
    }
    return Turn::Idle;
}

Stream::Turn Stream::flow(Wire &wire)
{
    bool progress = false;
    for (const Turn turn : {receive(), receiveError(), send(wire)}) {
        if (turn == Turn::SessionDead)
            return turn;
        progress = progress || turn == Turn::Progress;
    }
    return progress ? Turn::Progress : watchEnd();
}

Stream::Turn Stream::receive()
{
    // A full endpoint is not read: the window then stops the far side.
    const auto most = std::min(readSize, static_cast<size_t>(m_endpoint->room()));
    if (most == 0)
        return Turn::Idle;
    const auto got = libssh2_channel_read_ex(m_channel, 0, scratch.data(), most);
    if (got > 0)
        m_endpoint->deliver(QByteArrayView(scratch.data(), got));
    return answerOf(got);
}

Stream::Turn Stream::receiveError()
{
    // Always: both streams share one window, and unread errors would stall the output for good.
    const auto got = libssh2_channel_read_ex(m_channel, SSH_EXTENDED_DATA_STDERR, scratch.data(), readSize);
    if (got > 0)
        m_endpoint->deliverError(QByteArrayView(scratch.data(), got));
    return answerOf(got);
}

Stream::Turn Stream::send(Wire &wire)
{
    qsizetype sent = 0;
    while (sent < sendPerTurn && wire.unsent() < unsentLimit) {
        if (m_sending.isEmpty())
            m_sending = m_endpoint->takeOutgoing();
        if (m_sending.isEmpty())
            break;
        const auto took =
            libssh2_channel_write_ex(m_channel, 0, m_sending.constData(), static_cast<size_t>(m_sending.size()));
        if (took == LIBSSH2_ERROR_EAGAIN || took == 0)
            return sent > 0 ? Turn::Progress : Turn::Idle;
        if (took < 0)
            return Turn::SessionDead;
        m_sending.remove(0, took);
        sent += took;
    }
    if (sent > 0)
        return Turn::Progress;
    if (m_endSent || !m_sending.isEmpty() || !m_endpoint->outgoingEnded())
        return Turn::Idle;
    const int code = libssh2_channel_send_eof(m_channel);
    if (code == LIBSSH2_ERROR_EAGAIN)
        return Turn::Idle;
    m_endSent = true;
    m_endpoint->endSent();
    return Turn::Progress;
}

Stream::Turn Stream::watchEnd()
{
    if (!m_sawEnd) {
        if (libssh2_channel_eof(m_channel) != 1)
            return Turn::Idle;
        m_sawEnd = true;
        m_endpoint->deliverEnd();
    }
    // The far side closes by itself when its process has ended; a half-closed one waits for us.
    const bool farSideClosed = libssh2_channel_wait_closed(m_channel) == 0 && m_endpoint->isDrained();
    if (!farSideClosed && !m_endpoint->wantsClose())
        return Turn::Idle;
    m_state = State::Closing;
    return Turn::Progress;
}

Stream::Turn Stream::close()
{
    if (m_endpoint->isAbandoned()) {
        m_state = State::Freeing;
        return Turn::Progress;
    }
    if (libssh2_channel_close(m_channel) == LIBSSH2_ERROR_EAGAIN ||
        libssh2_channel_wait_closed(m_channel) == LIBSSH2_ERROR_EAGAIN)
        return Turn::Idle;
    m_endpoint->closed(exitState());
    m_toldClosed = true;
    m_state = State::Freeing;
    return Turn::Progress;
}

Stream::Turn Stream::free()
{
    // Answers EAGAIN for as long as the remote process lives; that is nobody's wait.
    if (libssh2_channel_free(m_channel) == LIBSSH2_ERROR_EAGAIN)
        return Turn::Idle;
    if (!m_toldClosed)
        m_endpoint->closed({});
    m_state = State::Done;
    return Turn::Progress;
}

ExitState Stream::exitState() const
{
    // Only true after the channel was closed: before, an exit status of 3 reads as 0.
    ExitState exit{.code = std::nullopt, .sawEof = m_sawEnd};
    char *signal = nullptr;
    size_t size = 0;
    libssh2_channel_get_exit_signal(m_channel, &signal, &size, nullptr, nullptr, nullptr, nullptr);
    if (signal) {
        exit.signal = QByteArray(signal, static_cast<qsizetype>(size));
        libssh2_free(m_session, signal);
    } else {
        // 1.11.1 can't tell 0 from "never told"; after a signal it is certainly the latter.
        exit.code = libssh2_channel_get_exit_status(m_channel);
    }
    return exit;
}

} // namespace keeper
