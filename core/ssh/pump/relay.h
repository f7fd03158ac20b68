// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/descriptor.h"
#include "core/ssh/pump/endpoint.h"
#include "core/ssh/pump/waker.h"

#include <atomic>
#include <memory>

namespace keeper {

/// Carries a channel to and from a local socket, all on the connection's thread.
class Relay final : public Endpoint
{
public:
    enum class Side { Connected, Listening };

    /// Takes the socket. A listening one is left for the first client of our own user that connects to it.
    Relay(Descriptor socket, Side side, std::shared_ptr<Waker> pump);

    /// Closes both sides. From any thread.
    void abandon();

    [[nodiscard]] qsizetype room() override;
    void deliver(QByteArrayView output) override;
    void deliverEnd() override;
    [[nodiscard]] QByteArray takeOutgoing() override;
    [[nodiscard]] bool outgoingEnded() override { return m_localEnded; }
    [[nodiscard]] bool isDrained() override { return m_pending.isEmpty(); }
    [[nodiscard]] bool wantsClose() override { return m_localEnded && m_pending.isEmpty(); }
    [[nodiscard]] bool isAbandoned() override { return m_abandoned; }
    void closed(const ExitState &) override { m_socket.reset(); }
    void lost(const Error &) override { m_socket.reset(); }
    [[nodiscard]] int descriptor() const override { return m_socket.get(); }
    [[nodiscard]] short events() override;

private:
    void acceptOwnUser();
    void sendPending();

    Descriptor m_socket;
    bool m_listening;
    std::shared_ptr<Waker> m_pump;
    QByteArray m_pending; ///< From the server, for the socket.
    bool m_remoteEnded = false;
    bool m_localEnded = false;
    std::atomic<bool> m_abandoned = false;
};

} // namespace keeper
