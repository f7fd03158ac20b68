// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/databaselogin.h"

#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/libpqsession.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

LogInState stateOf(const Error &error)
{
    // By policy, or because the way there needs a name that only the containers know.
    if (error.code == ErrorCode::ForwardingRefused)
        return error.facts.value(u"reason"_s) == u"connect-failed" ? LogInState::Refused : LogInState::NotChecked;
    // pg_hba does not want us from here; what it says of authentik's own container is another line.
    if (error.facts.value(u"sqlstate"_s) == u"28000")
        return LogInState::NotChecked;
    return LogInState::Refused;
}

} // namespace

Result<LogInCheck> logInAsAuthentik(Server &server, const Deployment &deployment, std::stop_token stop)
{
    const DatabaseAccess &access = deployment.databaseAccess;
    const QStringList hosts = deployment.database() ? deployment.database()->addresses : QStringList{access.host};
    if (hosts.isEmpty())
        return LogInCheck{.state = LogInState::NotChecked, .detail = u"the container has no address"_s};
    const auto session = LibpqSession::open(server.connection(), hosts, access, newApplicationName(), stop);
    if (session)
        return LogInCheck{.state = LogInState::Passed};
    const Error &error = session.error();
    if (error.isCancelled() || error.code == ErrorCode::ConnectionLost)
        return std::unexpected(error);
    return LogInCheck{.state = stateOf(error), .detail = error.detail};
}

} // namespace keeper
