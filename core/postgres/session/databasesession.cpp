// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/databasesession.h"

#include "core/base/random.h"
#include "core/postgres/session/libpqsession.h"
#include "core/postgres/session/postgrescommand.h"
#include "core/postgres/session/psqlsession.h"
#include "core/postgres/session/queries.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Could the local socket inside the container do better? Not where PostgreSQL itself refused password or database;
/// 28000 is pg_hba's "not from there" or "not without TLS", which the socket may not share.
bool mayTryInside(const Error &error)
{
    const QString sqlState = error.facts.value(u"sqlstate"_s);
    return error.code == ErrorCode::ForwardingRefused || error.code == ErrorCode::DatabaseUnreachable ||
           sqlState == "28000"_L1;
}

Error unreachable(const Error &error, const Deployment &deployment)
{
    Error told = error;
    if (told.code == ErrorCode::ForwardingRefused)
        told.code = ErrorCode::DatabaseUnreachable;
    // One that can't be reached is also one that could not be saved: that is the word that helps.
    if (told.code == ErrorCode::DatabaseUnreachable && !deployment.database()) {
        Error outside = requireDatabaseContainer(deployment).error();
        outside.detail += u": "_s + told.detail;
        return outside;
    }
    return told;
}

} // namespace

Result<QJsonObject> DatabaseSession::ask(const QByteArray &sql, std::stop_token stop)
{
    const auto answer = cell(sql, stop);
    if (!answer)
        return std::unexpected(answer.error());
    const QJsonDocument document = QJsonDocument::fromJson(*answer);
    if (!document.isObject())
        return fail(ErrorCode::DatabaseFailed, u"the answer is not one JSON object"_s);
    return document.object();
}

Result<> DatabaseSession::execute(const QByteArray &sql, std::stop_token stop)
{
    return cell(sql, stop).transform([](const QByteArray &) {});
}

Result<std::unique_ptr<DatabaseSession>> openDatabase(Server &server,
                                                      const Deployment &deployment,
                                                      const QByteArray &applicationName,
                                                      std::stop_token stop)
{
    if (deployment.database()) {
        if (const Result<> there = requireDatabaseContainer(deployment); !there)
            return std::unexpected(there.error());
    }
    const QStringList hosts =
        deployment.database() ? deployment.database()->addresses : QStringList{deployment.databaseAccess.host};
    auto session = LibpqSession::open(server.connection(), hosts, deployment.databaseAccess, applicationName, stop);
    if (session)
        return std::move(*session);
    if (!deployment.database() || !mayTryInside(session.error()))
        return std::unexpected(unreachable(session.error(), deployment));
    return PsqlSession::open(server, deployment, applicationName, stop);
}

Result<QJsonObject> askDatabase(Server &server,
                                const Deployment &deployment,
                                const QByteArray &sql,
                                std::stop_token stop)
{
    return openDatabase(server, deployment, newApplicationName(), stop)
        .and_then([&](const std::unique_ptr<DatabaseSession> &session) { return session->ask(sql, stop); });
}

QByteArray newApplicationName()
{
    return "authentik-keeper-" + randomHex(8);
}

Result<int> endSessions(Server &server,
                        const Deployment &deployment,
                        const QByteArray &applicationName,
                        std::stop_token stop)
{
    return askDatabase(server, deployment, queries::endSessions(applicationName), stop)
        .transform([](const QJsonObject &answer) { return answer.value("ended"_L1).toInt(); });
}

Error afterCancel(Error error, Server &server, const Deployment &deployment, const QByteArray &applicationName)
{
    const Result<int> ended = endSessions(server, deployment, applicationName, {});
    return ended ? error : std::move(error).with(u"session"_s, QString::fromLatin1(applicationName));
}

Deployment inDatabase(const Deployment &deployment, const QString &name)
{
    Deployment other = deployment;
    other.databaseAccess.name = name;
    return other;
}

} // namespace keeper
