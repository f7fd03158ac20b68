// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/connection.h"

#include "core/ssh/login/authenticator.h"
#include "core/ssh/pump/channellink.h"
#include "core/ssh/pump/connector.h"
#include "core/ssh/pump/pump.h"
#include "core/ssh/pump/relay.h"
#include "core/ssh/trust/knownhosts.h"
#include "core/ssh/tunnel.h"

#include <algorithm>
#include <array>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace keeper {

class Connection::Private
{
public:
    [[nodiscard]] Result<std::shared_ptr<Relay>> relay(
        const QString &host, quint16 port, Descriptor socket, Relay::Side side, const std::stop_token &stop)
    {
        auto relay = std::make_shared<Relay>(std::move(socket), side, pump->waker());
        if (const Result<> opened = pump->open(Opening::tcp(host, port, relay), stop); !opened) {
            relay->abandon();
            return std::unexpected(opened.error());
        }
        return relay;
    }

    ConnectOptions options;
    ServerIdentity identity;
    std::shared_ptr<Connection> jump; ///< Carries our bytes; destroyed after the pump.
    std::unique_ptr<Pump> pump;
};

namespace {

/// A server's own error, with the names that every message about it needs.
Error at(const HostConfig &host, Error error)
{
    if (!error.facts.contains(u"host"_s))
        error.facts.insert(u"host"_s, host.hostName);
    error.facts.insert(u"port"_s, QString::number(host.port));
    return error;
}

std::chrono::microseconds roundTripOf(Wire &wire)
{
    // The kernel measures to the next TCP end, which may be a proxy or (over a jump) nothing at all: the
    // waits for SSH's own answers count too.
    return std::max(kernelRoundTrip(wire.descriptor()), wire.roundTrip().value_or(std::chrono::microseconds{0}));
}

struct OpenedSocket
{
    Descriptor socket;
    std::shared_ptr<Connection> jump;
};

Result<OpenedSocket> reach(const ConnectOptions &options, Questions &questions, const std::stop_token &stop)
{
    const HostConfig &host = options.host;
    if (host.jumps.isEmpty()) {
        Result<Descriptor> socket = connectTcp({.host = host.hostName,
                                                .port = host.port,
                                                .timeout = options.connectTimeout,
                                                .silence = options.silence,
                                                .sendBuffer = options.sendBuffer},
                                               stop);
        if (!socket)
            return std::unexpected(at(host, socket.error()));
        return OpenedSocket{.socket = std::move(*socket), .jump = nullptr};
    }
    // The last jump is a connection like any other, over the jumps before it.
    ConnectOptions before = options;
    before.host = host.jumps.last();
    before.host.jumps = host.jumps.first(host.jumps.size() - 1);
    before.identityFiles.clear();
    before.acceptedHostKey.clear();
    Result<std::shared_ptr<Connection>> jump = Connection::open(before, questions, stop);
    if (!jump)
        return std::unexpected(jump.error());
    const Result<int> socket = (*jump)->tunnelDescriptor(host.hostName, host.port, stop);
    if (!socket)
        return std::unexpected(at(host, Error(socket.error()).with(u"jump"_s, before.host.name)));
    return OpenedSocket{.socket = Descriptor(*socket), .jump = *jump};
}

} // namespace

Result<std::shared_ptr<Connection>> Connection::open(const ConnectOptions &options,
                                                     Questions &questions,
                                                     std::stop_token stop)
{
    const HostConfig &host = options.host;
    Result<OpenedSocket> opened = reach(options, questions, stop);
    if (!opened)
        return std::unexpected(opened.error());

    const KnownHosts known = knownHostsOf(host, options.programKnownHosts);
    auto transport = std::make_unique<Transport>(std::move(opened->socket), known.offeredTypes());
    const Result<HostKey> key = transport->handshake(stop, Wire::Clock::now() + options.connectTimeout);
    if (!key)
        return std::unexpected(at(host, key.error()));
    const TrustQuestion trust{.host = knownHostsName(host.hostName, host.port, host.hostKeyAlias),
                              .key = *key,
                              .accepted = options.acceptedHostKey,
                              .programFile = options.programKnownHosts};
    if (const Result<> trusted = checkTrust(known, trust, questions, stop); !trusted)
        return std::unexpected(at(host, trusted.error()));

    transport->wire().startTiming();
    const Result<LoginOutcome> login = Authenticator(*transport, host, options.identityFiles, questions, stop).run();
    if (!login)
        return std::unexpected(at(host, login.error()));

    auto d = std::make_unique<Private>();
    d->options = options;
    d->identity = {.hostKey = *key,
                   .banner = transport->banner(),
                   .keyExchange = transport->method(LIBSSH2_METHOD_KEX),
                   .cipher = transport->method(LIBSSH2_METHOD_CRYPT_SC),
                   .loginMethods = login->methods,
                   .neededPerson = login->neededPerson || (opened->jump && opened->jump->identity().neededPerson),
                   .roundTrip = roundTripOf(transport->wire())};
    d->jump = opened->jump;
    const PumpLimits limits{.silence = std::chrono::ceil<std::chrono::seconds>(options.silence),
                            .roundTrip = d->identity.roundTrip};
    d->pump = std::make_unique<Pump>(std::move(transport), limits);
    return std::shared_ptr<Connection>(new Connection(std::move(d)));
}

Connection::Connection(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

Connection::~Connection() = default;

const ServerIdentity &Connection::identity() const
{
    return d->identity;
}

const ConnectOptions &Connection::options() const
{
    return d->options;
}

Result<std::unique_ptr<Channel>> Connection::exec(const QByteArray &commandLine, std::stop_token stop)
{
    const auto link = std::make_shared<Channel::Link>(d->pump->waker());
    auto channel = std::make_unique<Channel>(link); // given up, it closes in the background
    if (const Result<> opened = d->pump->open(Opening::session(commandLine, link), stop); !opened)
        return std::unexpected(opened.error());
    return channel;
}

Result<std::unique_ptr<Channel>> Connection::openTcp(const QString &host, quint16 port, std::stop_token stop)
{
    const auto link = std::make_shared<Channel::Link>(d->pump->waker());
    auto channel = std::make_unique<Channel>(link);
    if (const Result<> opened = d->pump->open(Opening::tcp(host, port, link), stop); !opened)
        return std::unexpected(opened.error());
    return channel;
}

Result<int> Connection::tunnelDescriptor(const QString &host, quint16 port, std::stop_token stop)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return fail(ErrorCode::Internal, u"no socket pair"_s);
    Descriptor near(ends[0]);
    const auto relay = d->relay(host, port, Descriptor(ends[1]), Relay::Side::Connected, stop);
    if (!relay)
        return std::unexpected(relay.error());
    return near.release();
}

Result<std::unique_ptr<Tunnel>> Connection::tunnelSocket(const QString &host, quint16 port, std::stop_token stop)
{
    Result<Tunnel::Listener> listener = Tunnel::listen();
    if (!listener)
        return std::unexpected(listener.error());
    const auto relay = d->relay(host, port, std::move(listener->socket), Relay::Side::Listening, stop);
    if (!relay)
        return std::unexpected(relay.error());
    return std::make_unique<Tunnel>(std::move(listener->folder), *relay);
}

void Connection::close()
{
    d->pump->close();
}

} // namespace keeper
