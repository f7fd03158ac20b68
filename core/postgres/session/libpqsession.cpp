// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/libpqsession.h"

#include "core/postgres/session/postgrescommand.h"
#include "core/postgres/session/queries.h"
#include "core/ssh/pump/waker.h"

#include <array>
#include <libpq-fe.h>
#include <poll.h>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr std::chrono::milliseconds logInTimeout{15000}; // docs/timeouts.md

struct ResultCloser
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using ResultPtr = std::unique_ptr<PGresult, ResultCloser>;

QString messageOf(const PGconn *connection)
{
    return QString::fromUtf8(PQerrorMessage(connection)).trimmed();
}

ErrorCode logInCode(const QString &sqlState)
{
    if (sqlState.isEmpty() || sqlState.startsWith("57P"_L1)) // starting up, shutting down
        return ErrorCode::DatabaseUnreachable;
    // 28: password or pg_hba; 3D000: no such database; 42501: no right to connect.
    const bool refused = sqlState.startsWith("28"_L1) || sqlState == "3D000"_L1 || sqlState == "42501"_L1;
    return refused ? ErrorCode::DatabaseLoginFailed : ErrorCode::DatabaseFailed;
}

QByteArray ownUserName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QByteArray(entry->pw_name) : QByteArray();
}

} // namespace

void LibpqSession::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

LibpqSession::LibpqSession(std::unique_ptr<Tunnel> tunnel)
    : m_tunnel(std::move(tunnel))
{}

Result<std::unique_ptr<LibpqSession>> LibpqSession::open(Connection &connection,
                                                         const QStringList &hosts,
                                                         const DatabaseAccess &access,
                                                         const QByteArray &applicationName,
                                                         std::stop_token stop)
{
    Error last{.code = ErrorCode::DatabaseUnreachable, .detail = u"no address"_s};
    for (const QString &host : hosts) {
        auto tunnel = connection.tunnelSocket(host, access.port, stop);
        if (!tunnel) {
            if (tunnel.error().code != ErrorCode::ForwardingRefused)
                return std::unexpected(std::move(tunnel).error());
            last = std::move(tunnel).error();
            continue;
        }
        std::unique_ptr<LibpqSession> session(new LibpqSession(std::move(*tunnel)));
        const Result<> loggedIn = session->logIn(access, applicationName, stop);
        if (loggedIn)
            return session;
        last = loggedIn.error();
        last.facts.insert({{u"host"_s, host},
                           {u"port"_s, QString::number(access.port)},
                           {u"user"_s, access.user},
                           {u"database"_s, access.name}});
        if (last.code != ErrorCode::DatabaseUnreachable)
            break;
    }
    return std::unexpected(last);
}

Result<> LibpqSession::logIn(const DatabaseAccess &access, const QByteArray &applicationName, std::stop_token stop)
{
    const QByteArray directory = m_tunnel->directory().toLocal8Bit();
    const QByteArray port = QByteArray::number(m_tunnel->port());
    const QByteArray user = access.user.toUtf8();
    const QByteArray database = access.name.toUtf8();
    const QByteArray peer = ownUserName();
    // Whatever is left out here would be taken from PG… of the admin's own environment or ~/.pgpass.
    const std::array<const char *, 12> names{"host",       "port",     "requirepeer",          "user",
                                             "password",   "dbname",   "application_name",     "client_encoding",
                                             "gssencmode", "passfile", "target_session_attrs", nullptr};
    const std::array<const char *, 12> values{directory.constData(),
                                              port.constData(),
                                              peer.constData(),
                                              user.constData(),
                                              access.password.reveal().constData(),
                                              database.constData(),
                                              applicationName.constData(),
                                              "UTF8",
                                              "disable",
                                              "/dev/null",
                                              "any",
                                              nullptr};
    m_connection.reset(PQconnectStartParams(names.data(), values.data(), 0)); // 0: dbname is only ever a name
    if (!m_connection)
        return fail(ErrorCode::Internal, u"out of memory"_s);
    // Only a verbose message tells why a log-in failed in another way than the server's language: by SQLSTATE.
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_VERBOSE);
    PQsetNoticeReceiver(m_connection.get(), [](void *, const PGresult *) {}, nullptr);
    if (const Result<> done = finishLogIn(stop); !done)
        return done;
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_DEFAULT);
    PQsetnonblocking(m_connection.get(), 1);
    return execute(queries::prepareSession(), stop);
}

Result<> LibpqSession::finishLogIn(std::stop_token stop)
{
    const Deadline deadline = std::chrono::steady_clock::now() + logInTimeout;
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED || PQstatus(m_connection.get()) == CONNECTION_BAD) {
            const QString message = messageOf(m_connection.get());
            const QString sqlState = sqlStateIn(message);
            return fail(logInCode(sqlState), message, {{u"sqlstate"_s, sqlState}});
        }
        const short events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        switch (waitFor(PQsocket(m_connection.get()), events, stop, deadline)) {
        case WaitResult::Ready:
            break;
        case WaitResult::TimedOut:
            return fail(ErrorCode::DatabaseUnreachable, u"no answer in 15 s"_s);
        case WaitResult::Stopped:
            return cancelled();
        }
        state = PQconnectPoll(m_connection.get());
    }
    return {};
}

Result<QByteArray> LibpqSession::cell(const QByteArray &sql, std::stop_token stop)
{
    if (!m_connection)
        return cancelled();
    if (const Result<> sent = send(sql, stop); !sent)
        return std::unexpected(sent.error());
    QByteArray value;
    std::optional<Error> error;
    for (;;) {
        if (const Result<> answered = waitUntilAnswered(stop); !answered)
            return std::unexpected(answered.error());
        const ResultPtr result(PQgetResult(m_connection.get()));
        if (!result)
            break;
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_FATAL_ERROR) {
            const char *sqlState = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
            if (!sqlState) // libpq's own failure, not the server's: the link is gone
                return lost();
            error = Error{.code = ErrorCode::DatabaseFailed,
                          .detail = QString::fromUtf8(PQresultErrorMessage(result.get())).trimmed(),
                          .facts = {{u"sqlstate"_s, QString::fromLatin1(sqlState)}}};
        } else if (status == PGRES_TUPLES_OK && PQntuples(result.get()) > 0 && !PQgetisnull(result.get(), 0, 0)) {
            value = QByteArray(PQgetvalue(result.get(), 0, 0), PQgetlength(result.get(), 0, 0));
        }
    }
    if (error)
        return std::unexpected(*error);
    return value;
}

Result<> LibpqSession::send(const QByteArray &sql, std::stop_token stop)
{
    if (!PQsendQuery(m_connection.get(), sql.constData()))
        return lost();
    for (;;) {
        const int left = PQflush(m_connection.get());
        if (left < 0)
            return lost();
        if (left == 0)
            return {};
        if (waitFor(PQsocket(m_connection.get()), POLLIN | POLLOUT, stop, Deadline::max()) == WaitResult::Stopped) {
            m_connection.reset();
            return cancelled();
        }
        if (!PQconsumeInput(m_connection.get()))
            return lost();
    }
}

/// A cancelled question ends by closing the connection: a cancel request would need a second one, and the tunnel
/// takes one client. The backend sees it within 2 s (client_connection_check_interval) or at its next answer.
Result<> LibpqSession::waitUntilAnswered(std::stop_token stop)
{
    while (PQisBusy(m_connection.get())) {
        if (waitFor(PQsocket(m_connection.get()), POLLIN, stop, Deadline::max()) == WaitResult::Stopped) {
            m_connection.reset();
            return cancelled();
        }
        if (!PQconsumeInput(m_connection.get()))
            return lost();
    }
    return {};
}

std::unexpected<Error> LibpqSession::lost() const
{
    return fail(ErrorCode::DatabaseUnreachable, messageOf(m_connection.get()));
}

} // namespace keeper
