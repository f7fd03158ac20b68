// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/connector.h"

#include "core/ssh/pump/waker.h"

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>

namespace keeper {
namespace {

struct Lookup
{
    ~Lookup()
    {
        if (addresses)
            ::freeaddrinfo(addresses);
    }
    std::mutex mutex;
    std::condition_variable_any changed;
    bool done = false;
    int code = 0;
    addrinfo *addresses = nullptr;
};

/// getaddrinfo() can't be interrupted: it runs on a thread that is left to itself when the person cancels.
Result<std::shared_ptr<Lookup>> resolve(const ConnectTarget &target, const std::stop_token &stop)
{
    auto lookup = std::make_shared<Lookup>();
    std::thread([lookup, host = target.host.toUtf8(), port = QByteArray::number(target.port)] {
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        hints.ai_flags = AI_NUMERICSERV | AI_ADDRCONFIG;
        addrinfo *addresses = nullptr;
        int code = ::getaddrinfo(host.constData(), port.constData(), &hints, &addresses);
        if (code != 0) { // AI_ADDRCONFIG hides ::1 on hosts with loopback alone
            hints.ai_flags = AI_NUMERICSERV;
            code = ::getaddrinfo(host.constData(), port.constData(), &hints, &addresses);
        }
        const std::lock_guard lock(lookup->mutex);
        lookup->code = code;
        lookup->addresses = addresses;
        lookup->done = true;
        lookup->changed.notify_all();
    }).detach();

    std::unique_lock lock(lookup->mutex);
    if (!lookup->changed.wait(lock, stop, [&] { return lookup->done; }))
        return cancelled();
    if (lookup->code != 0)
        return fail(ErrorCode::HostNotFound, QString::fromLocal8Bit(::gai_strerror(lookup->code)));
    return lookup;
}

Error connectError(int number)
{
    const ErrorCode code = number == ECONNREFUSED ? ErrorCode::ConnectionRefused : ErrorCode::HostUnreachable;
    return {.code = code, .detail = QString::fromLocal8Bit(std::strerror(number))};
}

void tune(int socket, const ConnectTarget &target)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(socket, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    const auto silence = static_cast<unsigned>(target.silence.count());
    ::setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &silence, sizeof silence);
    if (target.sendBuffer > 0)
        ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &target.sendBuffer, sizeof target.sendBuffer);
}

Result<Descriptor> connectOne(const addrinfo &address,
                              const ConnectTarget &target,
                              const std::stop_token &stop,
                              Deadline deadline)
{
    Descriptor socket(::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol));
    if (!socket.isOpen())
        return std::unexpected(connectError(errno));
    tune(socket.get(), target);
    if (::connect(socket.get(), address.ai_addr, address.ai_addrlen) == 0)
        return socket;
    if (errno != EINPROGRESS)
        return std::unexpected(connectError(errno));
    switch (waitFor(socket.get(), POLLOUT, stop, deadline)) {
    case WaitResult::Ready:
        break;
    case WaitResult::Stopped:
        return cancelled();
    case WaitResult::TimedOut:
        return std::unexpected(connectError(ETIMEDOUT));
    }
    int number = 0;
    socklen_t size = sizeof number;
    ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &number, &size);
    if (number != 0)
        return std::unexpected(connectError(number));
    return socket;
}

} // namespace

Result<Descriptor> connectTcp(const ConnectTarget &target, const std::stop_token &stop)
{
    const Result<std::shared_ptr<Lookup>> lookup = resolve(target, stop);
    if (!lookup)
        return std::unexpected(lookup.error());
    const auto end = std::chrono::steady_clock::now() + target.timeout;
    Result<Descriptor> last = std::unexpected(connectError(EHOSTUNREACH));
    int left = 0;
    for (const addrinfo *address = (*lookup)->addresses; address; address = address->ai_next)
        ++left;
    for (const addrinfo *address = (*lookup)->addresses; address; address = address->ai_next, --left) {
        // What is left of the time is shared by the addresses left, so that a dead IPv6 can't use all of it.
        const auto now = std::chrono::steady_clock::now();
        last = connectOne(*address, target, stop, now + (end - now) / left);
        if (last || last.error().isCancelled())
            break;
    }
    return last;
}

std::chrono::microseconds kernelRoundTrip(int socket)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    if (::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return {};
    return std::chrono::microseconds(info.tcpi_rtt);
}

} // namespace keeper
