// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ssh/faultyproxy.h"

#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <tuple>
#include <utility>
#include <vector>

namespace keeper::test {
namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

Descriptor listenSocket(quint16 &port)
{
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    std::ignore = ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), size);
    ::listen(socket.get(), 16);
    ::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&address), &size);
    port = ntohs(address.sin_port);
    return socket;
}

/// The next connection; closed when `stopping`.
Descriptor acceptOne(const Descriptor &listener, const std::atomic<bool> &stopping)
{
    while (!stopping) {
        pollfd polled{.fd = listener.get(), .events = POLLIN, .revents = 0};
        if (::poll(&polled, 1, 20) > 0)
            return Descriptor(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
    }
    return {};
}

} // namespace

FaultyProxy::FaultyProxy(quint16 to, qint64 cutAfter)
    : m_listener(listenSocket(m_port))
    , m_to(to)
    , m_cutAfter(cutAfter)
    , m_thread(&FaultyProxy::run, this)
{}

FaultyProxy::~FaultyProxy()
{
    m_stopping = true;
    m_thread.join();
}

void FaultyProxy::run()
{
    while (!m_stopping) {
        const Descriptor client = acceptOne(m_listener, m_stopping);
        if (!client.isOpen())
            continue;
        const Descriptor server(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        const sockaddr_in address = loopback(m_to);
        if (::connect(server.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
            carry(client.get(), server.get());
    }
}

void FaultyProxy::carry(int client, int server)
{
    qint64 carried = 0;
    std::vector<char> buffer(65536);
    while (!m_stopping) {
        const short wanted = m_frozen ? 0 : POLLIN;
        std::array<pollfd, 2> polled{pollfd{.fd = wanted ? client : -1, .events = wanted, .revents = 0},
                                     pollfd{.fd = wanted ? server : -1, .events = wanted, .revents = 0}};
        ::poll(polled.data(), polled.size(), 20);
        for (const auto &[from, to] : {std::pair(0, server), std::pair(1, client)}) {
            if (polled[static_cast<size_t>(from)].revents == 0)
                continue;
            const auto got = ::recv(from == 0 ? client : server, buffer.data(), buffer.size(), 0);
            if (got <= 0)
                return;
            qint64 passed = got;
            if (from == 1 && m_cutAfter >= 0)
                passed = std::min<qint64>(got, m_cutAfter - carried);
            if (::send(to, buffer.data(), static_cast<size_t>(passed), MSG_NOSIGNAL) < 0)
                return;
            carried += from == 1 ? passed : 0;
            if (m_cutAfter >= 0 && carried >= m_cutAfter)
                return;
        }
    }
}

FakeServer::FakeServer(const QByteArray &greeting, Then then)
    : m_listener(listenSocket(m_port))
{
    m_thread = std::thread([this, greeting, then] {
        std::vector<Descriptor> held;
        while (!m_stopping) {
            Descriptor client = acceptOne(m_listener, m_stopping);
            if (!client.isOpen())
                continue;
            ::send(client.get(), greeting.constData(), static_cast<size_t>(greeting.size()), MSG_NOSIGNAL);
            if (then == Then::StaySilent) {
                held.push_back(std::move(client));
                continue;
            }
            // A hang-up with unread input would be a reset, which may overtake the greeting.
            ::shutdown(client.get(), SHUT_WR);
            std::array<char, 256> rest{};
            pollfd polled{.fd = client.get(), .events = POLLIN, .revents = 0};
            while (::poll(&polled, 1, 1000) > 0 && ::recv(client.get(), rest.data(), rest.size(), 0) > 0) {
            }
        }
    });
}

FakeServer::~FakeServer()
{
    m_stopping = true;
    m_thread.join();
}

} // namespace keeper::test
