// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/descriptor.h"

#include <QByteArray>

#include <chrono>
#include <optional>

using LIBSSH2_SESSION = struct _LIBSSH2_SESSION;

namespace keeper {

/// The bytes under libssh2: a socket between two buffers of our own. libssh2 sees a SEND that always takes
/// everything (a half-sent packet stalls 1.11.1 for good at a re-key) and a RECV that only has what fill()
/// fetched, so that no call of it reads the socket behind our back or queues more than one buffer at once.
class Wire
{
public:
    using Clock = std::chrono::steady_clock;

    /// Takes a connected, non-blocking stream socket.
    explicit Wire(Descriptor socket);
    void attachTo(LIBSSH2_SESSION *session); ///< Sets the session's callbacks and its `abstract`.

    [[nodiscard]] int descriptor() const { return m_socket.get(); }
    /// Fetches from the socket if libssh2 has taken all of the last fetch. Never blocks.
    void fill();
    /// Sends what it can. Never blocks.
    void flush();
    /// From now on every send and receive fails: libssh2 gives up at once.
    void sever() { m_ended = true; }

    [[nodiscard]] bool hasInput() const { return m_begin < m_end; }
    [[nodiscard]] qsizetype unsent() const { return m_out.size(); }
    [[nodiscard]] bool ended() const { return m_ended; } ///< The peer closed, or the socket failed.
    [[nodiscard]] Clock::time_point lastReceived() const { return m_lastReceived; }
    /// The first bytes from the peer, at most 4 KiB: the banner and its first key exchange message, in clear.
    [[nodiscard]] const QByteArray &head() const { return m_head; }

    /// Forgets what was measured; the shortest wait between a request and the answer after it from here on.
    void startTiming() { m_roundTrip.reset(); }
    [[nodiscard]] std::optional<std::chrono::microseconds> roundTrip() const { return m_roundTrip; }

    qsizetype take(char *to, qsizetype most);        ///< RECV: bytes, or a negative errno.
    qsizetype put(const char *from, qsizetype size); ///< SEND: always `size`, or a negative errno.

private:
    Descriptor m_socket;
    QByteArray m_in;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    QByteArray m_out;
    QByteArray m_head;
    bool m_ended = false;
    Clock::time_point m_lastReceived = Clock::now();
    std::optional<Clock::time_point> m_asked;
    std::optional<std::chrono::microseconds> m_roundTrip;
};

} // namespace keeper
