// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/relay.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace keeper {
namespace {

constexpr qsizetype pendingLimit = 256 * 1024;
constexpr qsizetype readSize = 128 * 1024;

} // namespace

Relay::Relay(Descriptor socket, Side side, std::shared_ptr<Waker> pump)
    : m_socket(std::move(socket))
    , m_listening(side == Side::Listening)
    , m_pump(std::move(pump))
{}

void Relay::abandon()
{
    m_abandoned = true;
    m_pump->wake();
}

void Relay::acceptOwnUser()
{
    Descriptor client(::accept4(m_socket.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!client.isOpen())
        return;
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(client.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0 || peer.uid != ::geteuid())
        return;
    m_socket = std::move(client);
    m_listening = false;
}

qsizetype Relay::room()
{
    sendPending();
    return pendingLimit - std::min(pendingLimit, m_pending.size());
}

void Relay::deliver(QByteArrayView output)
{
    m_pending.append(output);
    sendPending();
}

void Relay::deliverEnd()
{
    m_remoteEnded = true;
    sendPending();
}

void Relay::sendPending()
{
    if (m_listening || !m_socket.isOpen())
        return;
    while (!m_pending.isEmpty()) {
        const auto sent = ::send(m_socket.get(), m_pending.constData(), static_cast<size_t>(m_pending.size()),
                                 MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0) {
            if (errno != EAGAIN && errno != EINTR)
                m_abandoned = true; // nobody reads any more
            return;
        }
        m_pending.remove(0, sent);
    }
    if (m_remoteEnded)
        ::shutdown(m_socket.get(), SHUT_WR);
}

QByteArray Relay::takeOutgoing()
{
    if (m_listening)
        acceptOwnUser();
    if (m_listening || m_localEnded || !m_socket.isOpen())
        return {};
    QByteArray bytes(readSize, Qt::Uninitialized);
    const auto got = ::recv(m_socket.get(), bytes.data(), static_cast<size_t>(readSize), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return {};
    m_localEnded = got <= 0;
    bytes.truncate(std::max<qsizetype>(got, 0));
    return bytes;
}

short Relay::events()
{
    return static_cast<short>((m_localEnded ? 0 : POLLIN) | (m_pending.isEmpty() || m_listening ? 0 : POLLOUT));
}

} // namespace keeper
