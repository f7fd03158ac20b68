// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/healthquestions.h"

#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/libpqsession.h"
#include "core/postgres/session/postgresanswers.h"

#include <QDateTime>
#include <QJsonObject>

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

// {"sql"}: written by the database, which knows the table's schema; without a table there is no "seen".
constexpr char question[] = R"(
SELECT jsonb_build_object('sql', coalesce((
    SELECT format('SELECT jsonb_build_object(''seen'', count(*) > 0) FROM %I.%I WHERE last_seen >= to_timestamp(%L)',
                  n.nspname, c.relname, '%SECONDS%')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND c.relname = 'authentik_tasks_workerstatus' AND n.nspname !~ '^pg_'
    ORDER BY n.nspname <> 'public', n.nspname LIMIT 1), 'SELECT jsonb_build_object()')))";

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
    if (error.endsEverything())
        return std::unexpected(error);
    return LogInCheck{.state = stateOf(error), .detail = error.detail};
}

Result<std::optional<bool>> workerSeenSince(Server &server,
                                            const Deployment &deployment,
                                            const QString &since,
                                            std::stop_token stop)
{
    const QDateTime moment = QDateTime::fromString(since, Qt::ISODateWithMs);
    if (!moment.isValid())
        return fail(ErrorCode::Internal, u"not a time: "_s + since);
    const auto session = openDatabase(server, deployment, newApplicationName(), stop);
    if (!session)
        return std::unexpected(session.error());
    const QByteArray seconds = QByteArray::number(double(moment.toMSecsSinceEpoch()) / 1000, 'f', 3);
    const auto answer = askTwice(**session, QByteArray(question).replace("%SECONDS%", seconds), stop);
    if (!answer)
        return std::unexpected(answer.error());
    const QJsonValue seen = answer->value("seen"_L1);
    return seen.isBool() ? std::optional(seen.toBool()) : std::nullopt;
}

} // namespace keeper
