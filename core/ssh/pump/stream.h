// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/pump/endpoint.h"
#include "core/ssh/pump/wire.h"

#include <libssh2.h>
#include <memory>

namespace keeper {

/// One open channel between libssh2 and its endpoint: a state machine that the connection's thread steps.
class Stream
{
public:
    enum class Turn { Idle, Progress, SessionDead };

    Stream(LIBSSH2_SESSION *session, LIBSSH2_CHANNEL *channel, std::shared_ptr<Endpoint> endpoint);

    [[nodiscard]] Turn step(Wire &wire);
    /// Lets libssh2 sort what the wire has fetched, whichever channel it is for. False: the session is dead.
    [[nodiscard]] bool sortInput();

    [[nodiscard]] bool isFlowing() const { return m_state == State::Flowing; }
    [[nodiscard]] bool isDone() const { return m_state == State::Done; }
    [[nodiscard]] Endpoint &endpoint() const { return *m_endpoint; }
    /// What to wait for at the endpoint's socket: not for more bytes while the last ones are not sent.
    [[nodiscard]] short localEvents() const;

private:
    enum class State { Flowing, Closing, Freeing, Done };

    [[nodiscard]] Turn flow(Wire &wire);
    [[nodiscard]] Turn receive();
    [[nodiscard]] Turn receiveError();
    [[nodiscard]] Turn send(Wire &wire);
    [[nodiscard]] Turn watchEnd();
    [[nodiscard]] Turn close();
    [[nodiscard]] Turn free();
    [[nodiscard]] ExitState exitState() const;

    LIBSSH2_SESSION *m_session;
    LIBSSH2_CHANNEL *m_channel;
    std::shared_ptr<Endpoint> m_endpoint;
    State m_state = State::Flowing;
    QByteArray m_sending;
    bool m_endSent = false;
    bool m_sawEnd = false;
    bool m_toldClosed = false;
};

} // namespace keeper
