// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/wire.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <libssh2.h>
#include <sys/socket.h>

namespace keeper {
namespace {

// One fetch: several packets of 32 KiB, small enough to stay in the processor's cache until they are hashed.
constexpr qsizetype fetchSize = 256 * 1024;
constexpr qsizetype headSize = 4096;
// Sending is left to flush() until this much waits, so that small packets share a system call.
constexpr qsizetype sendAt = 64 * 1024;

Wire *wireOf(void **abstract)
{
    return static_cast<Wire *>(*abstract);
}

ssize_t receive(libssh2_socket_t, void *buffer, size_t length, int, void **abstract)
{
    return wireOf(abstract)->take(static_cast<char *>(buffer), static_cast<qsizetype>(length));
}

ssize_t send(libssh2_socket_t, const void *buffer, size_t length, int, void **abstract)
{
    return wireOf(abstract)->put(static_cast<const char *>(buffer), static_cast<qsizetype>(length));
}

} // namespace

Wire::Wire(Descriptor socket)
    : m_socket(std::move(socket))
    , m_in(fetchSize, Qt::Uninitialized)
{}

void Wire::attachTo(LIBSSH2_SESSION *session)
{
    *libssh2_session_abstract(session) = this;
    libssh2_session_callback_set2(session, LIBSSH2_CALLBACK_RECV, reinterpret_cast<libssh2_cb_generic *>(receive));
    libssh2_session_callback_set2(session, LIBSSH2_CALLBACK_SEND, reinterpret_cast<libssh2_cb_generic *>(send));
}

void Wire::fill()
{
    if (hasInput() || m_ended)
        return;
    const auto got = ::recv(m_socket.get(), m_in.data(), static_cast<size_t>(m_in.size()), MSG_DONTWAIT);
    if (got <= 0) {
        m_ended = got == 0 || (errno != EAGAIN && errno != EINTR);
        return;
    }
    m_begin = 0;
    m_end = got;
    m_lastReceived = Clock::now();
    if (m_asked) {
        const auto wait = std::chrono::duration_cast<std::chrono::microseconds>(m_lastReceived - *m_asked);
        m_roundTrip = std::min(wait, m_roundTrip.value_or(wait));
        m_asked.reset();
    }
    if (m_head.size() < headSize)
        m_head.append(m_in.constData(), std::min<qsizetype>(got, headSize - m_head.size()));
}

void Wire::flush()
{
    while (!m_out.isEmpty() && !m_ended) {
        const auto sent =
            ::send(m_socket.get(), m_out.constData(), static_cast<size_t>(m_out.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0) {
            m_ended = errno != EAGAIN && errno != EINTR;
            return;
        }
        m_out.remove(0, sent);
        m_asked = Clock::now();
    }
}

qsizetype Wire::take(char *to, qsizetype most)
{
    if (hasInput()) {
        const qsizetype size = std::min(most, m_end - m_begin);
        std::memcpy(to, m_in.constData() + m_begin, static_cast<size_t>(size));
        m_begin += size;
        return size;
    }
    return m_ended ? -ECONNRESET : -EAGAIN;
}

qsizetype Wire::put(const char *from, qsizetype size)
{
    if (m_ended)
        return -ECONNRESET;
    m_out.append(from, size);
    if (m_out.size() >= sendAt)
        flush();
    return size;
}

} // namespace keeper
