// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session/databasesession.h"
#include "core/remote/remoteprocess.h"

#include <memory>

namespace keeper {

/// The same talk with one psql inside the database's container, which stays for the whole session: for servers that
/// let nobody open a tunnel. The server must outlive it.
class PsqlSession final : public DatabaseSession
{
public:
    /// Errors: DatabaseUnreachable, DatabaseLoginFailed, and those of Server::converse().
    [[nodiscard]] static Result<std::unique_ptr<PsqlSession>> open(Server &server,
                                                                   const Deployment &deployment,
                                                                   const QByteArray &applicationName,
                                                                   std::stop_token stop);

    [[nodiscard]] QString reachedBy() const override { return QStringLiteral("exec"); }

protected:
    [[nodiscard]] Result<QByteArray> cell(const QByteArray &sql, std::stop_token stop) override;

private:
    PsqlSession(Server &server, const RemoteCommand &command, std::unique_ptr<RemoteProcess> psql);
    [[nodiscard]] Result<QByteArray> readToMark(std::stop_token stop);
    [[nodiscard]] Error ended(std::stop_token stop);
    [[nodiscard]] Error abandoned(Error why);

    Server &m_server;
    RemoteCommand m_command;
    std::unique_ptr<RemoteProcess> m_psql; ///< Null once it has ended.
    QByteArray m_mark;                     ///< psql prints it after each answer.
};

} // namespace keeper
