// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/hostkey.h"
#include "core/base/question.h"
#include "core/ssh/config/sshconfig.h"
#include "core/ssh/pump/channel.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace keeper {

class Tunnel;

struct ConnectOptions
{
    HostConfig host;
    QStringList identityFiles; ///< Asked for by hand (`--identity`); tried first.
    QString acceptedHostKey; ///< "SHA256:…": trusted for this connection if no file knows the host; nothing is written.
    QString programKnownHosts; ///< The program's own file; newly trusted keys are written there.
    std::chrono::milliseconds connectTimeout{15000};
    std::chrono::milliseconds silence{90000}; ///< Nothing heard for so long: ConnectionLost. A third: keepalives.
    int sendBuffer = 0;                       ///< SO_SNDBUF in bytes, for tests; 0: the system's.
};

/// What is known of the other side once connected.
struct ServerIdentity
{
    HostKey hostKey;
    QString banner; ///< "SSH-2.0-OpenSSH_10.0"
    QString keyExchange;
    QString cipher;
    QStringList loginMethods;  ///< Methods that were accepted, in order.
    bool neededPerson = false; ///< A person answered something secret: a second connection would ask again.
    std::chrono::microseconds roundTrip{0};
};

/// One SSH connection with its own thread. Calls block the caller (a job thread, never the UI's) and are
/// thread-safe; libssh2 is touched by the connection's thread alone. Closing drops all channels.
class Connection
{
public:
    /// Connects (over all jumps), checks the host key before any secret is sent, logs in.
    /// Errors: HostNotFound, HostUnreachable, ConnectionRefused, NotSsh, NegotiationFailed, HostKey…, LoginFailed,
    /// KeyUnreadable, SecretNeeded, Cancelled.
    [[nodiscard]] static Result<std::shared_ptr<Connection>> open(const ConnectOptions &options,
                                                                  Questions &questions,
                                                                  std::stop_token stop);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] const ServerIdentity &identity() const;
    [[nodiscard]] const ConnectOptions &options() const;

    /// Runs a command line by the user's log-in shell. No terminal, ever.
    [[nodiscard]] Result<std::unique_ptr<Channel>> exec(const QByteArray &commandLine, std::stop_token stop);
    /// A byte pipe from the server to host:port. Errors: ForwardingRefused (by policy or because nothing listens).
    [[nodiscard]] Result<std::unique_ptr<Channel>> openTcp(const QString &host, quint16 port, std::stop_token stop);

    /// A connected file descriptor (one end of a socketpair) that the connection's thread carries to host:port.
    [[nodiscard]] Result<int> tunnelDescriptor(const QString &host, quint16 port, std::stop_token stop);
    /// The same behind a private Unix socket that takes one client of our own user (for libpq).
    [[nodiscard]] Result<std::unique_ptr<Tunnel>> tunnelSocket(const QString &host, quint16 port, std::stop_token stop);

    void close(); ///< Drops the link now; everything open ends with ConnectionLost. Idempotent.

private:
    class Private;
    explicit Connection(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace keeper
