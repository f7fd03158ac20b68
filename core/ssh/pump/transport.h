// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/hostkey.h"
#include "core/ssh/pump/waker.h"
#include "core/ssh/pump/wire.h"

#include <libssh2.h>
#include <memory>

namespace keeper {

/// A libssh2 session over its wire. Used by one thread at a time: the opening thread until the log-in is
/// done, then the connection's own.
class Transport
{
public:
    /// `keyTypes`: types of host key to ask for, best first.
    Transport(Descriptor socket, const QStringList &keyTypes);
    ~Transport();
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    [[nodiscard]] LIBSSH2_SESSION *session() const { return m_session; }
    [[nodiscard]] Wire &wire() { return m_wire; }

    /// Exchanges keys; nothing secret is sent. Errors: HostUnreachable (no answer in time), ConnectionRefused,
    /// NotSsh, NegotiationFailed, ConnectionLost, Cancelled.
    [[nodiscard]] Result<HostKey> handshake(const std::stop_token &stop, Deadline deadline);

    /// Repeats a call of libssh2 until it has an answer other than EAGAIN, waiting for the network between.
    /// Errors: Cancelled, and ConnectionLost when the deadline has passed.
    template <typename Call>
    [[nodiscard]] Result<int> drive(Call &&call, const std::stop_token &stop, Deadline deadline)
    {
        while (true) {
            m_wire.fill();
            const int code = call();
            m_wire.flush();
            if (code != LIBSSH2_ERROR_EAGAIN)
                return code;
            if (const Result<> waited = waitForPeer(stop, deadline); !waited)
                return std::unexpected(waited.error());
        }
    }

    /// libssh2's words for its last failure.
    [[nodiscard]] QString lastMessage() const;
    /// The server's banner, without the line's end.
    [[nodiscard]] QString banner() const;
    [[nodiscard]] QString method(int type) const;

private:
    [[nodiscard]] Result<> waitForPeer(const std::stop_token &stop, Deadline deadline);
    [[nodiscard]] Error handshakeError(int code) const;

    Wire m_wire;
    LIBSSH2_SESSION *m_session;
};

} // namespace keeper
