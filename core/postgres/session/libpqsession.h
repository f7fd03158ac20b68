// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session/databasesession.h"
#include "core/ssh/connection.h"
#include "core/ssh/tunnel.h"

#include <QStringList>

#include <chrono>
#include <memory>

struct pg_conn;

namespace keeper {

/// A libpq connection through a private Unix socket that the SSH connection carries to the database.
class LibpqSession final : public DatabaseSession
{
public:
    /// Tries each host once, as seen from the server, until one answers. Errors: DatabaseUnreachable,
    /// DatabaseLoginFailed, DatabaseFailed, and those of the tunnel.
    [[nodiscard]] static Result<std::unique_ptr<LibpqSession>> open(Connection &connection,
                                                                    const QStringList &hosts,
                                                                    const DatabaseAccess &access,
                                                                    const QByteArray &applicationName,
                                                                    std::stop_token stop);

    [[nodiscard]] QString reachedBy() const override { return QStringLiteral("tunnel"); }

protected:
    [[nodiscard]] Result<QByteArray> cell(const QByteArray &sql, std::stop_token stop) override;

private:
    struct Closer
    {
        void operator()(pg_conn *connection) const;
    };

    explicit LibpqSession(std::unique_ptr<Tunnel> tunnel);
    [[nodiscard]] Result<> logIn(const DatabaseAccess &access, const QByteArray &applicationName, std::stop_token stop);
    [[nodiscard]] Result<> finishLogIn(std::stop_token stop);
    [[nodiscard]] Result<> send(const QByteArray &sql, std::stop_token stop);
    [[nodiscard]] Result<> waitUntilAnswered(std::stop_token stop);
    [[nodiscard]] std::unexpected<Error> lost() const;

    std::unique_ptr<Tunnel> m_tunnel;
    std::unique_ptr<pg_conn, Closer> m_connection; // after the tunnel: closed before it
};

} // namespace keeper
