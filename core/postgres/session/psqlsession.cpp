// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/psqlsession.h"

#include "core/base/random.h"
#include "core/postgres/session/postgrescommand.h"
#include "core/postgres/session/queries.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

RemoteCommand psqlCommand(const Deployment &deployment, const QByteArray &applicationName)
{
    const DatabaseAccess &access = deployment.databaseAccess;
    RemoteCommand command("psql");
    command.args({"--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--no-password", "--set=ON_ERROR_STOP=1",
                  "--set=VERBOSITY=verbose", "--dbname=" + connectionString(access.name, access.user)});
    runBesideDatabase(command, deployment, applicationName);
    return command;
}

} // namespace

PsqlSession::PsqlSession(Server &server, const RemoteCommand &command, std::unique_ptr<RemoteProcess> psql)
    : m_server(server)
    , m_command(command)
    , m_psql(std::move(psql))
    , m_mark(randomHex(12) + '\n')
{}

Result<std::unique_ptr<PsqlSession>> PsqlSession::open(Server &server,
                                                       const Deployment &deployment,
                                                       const QByteArray &applicationName,
                                                       std::stop_token stop)
{
    const RemoteCommand command = psqlCommand(deployment, applicationName);
    auto psql = server.converse(command, stop);
    if (!psql)
        return std::unexpected(notStarted(psql.error()));
    std::unique_ptr<PsqlSession> session(new PsqlSession(server, command, std::move(*psql)));
    if (const Result<> prepared = session->execute(queries::prepareSession(), stop); !prepared) {
        const DatabaseAccess &access = deployment.databaseAccess;
        return std::unexpected(Error(prepared.error()).with(u"user"_s, access.user).with(u"database"_s, access.name));
    }
    return session;
}

Result<QByteArray> PsqlSession::cell(const QByteArray &sql, std::stop_token stop)
{
    if (!m_psql)
        return fail(ErrorCode::DatabaseUnreachable, u"psql has ended"_s);
    const QByteArray words = sql + ";\n\\echo " + m_mark;
    if (const Result<> written = m_psql->write(words, stop); !written && written.error().isCancelled())
        return std::unexpected(abandoned(written.error()));
    // Any other failure to write means that psql has ended, and its last words say why.
    return readToMark(stop);
}

Result<QByteArray> PsqlSession::readToMark(std::stop_token stop)
{
    QByteArray answer;
    while (!answer.endsWith(m_mark)) {
        // No deadline for silence: counting a large table is silent, and the link has its own keep-alive.
        const auto piece = m_psql->read(1 << 16, stop);
        if (!piece)
            return std::unexpected(abandoned(piece.error()));
        if (piece->isEmpty())
            return std::unexpected(ended(stop));
        answer += *piece;
    }
    answer.chop(m_mark.size());
    return answer;
}

Error PsqlSession::ended(std::stop_token stop)
{
    const auto psql = std::move(m_psql);
    const auto proof = psql->finish(stop);
    return proof ? programFailure(proof->exit, proof->err) : proof.error();
}

Error PsqlSession::abandoned(Error why)
{
    const auto psql = std::move(m_psql);
    const QString left = m_server.end(*psql, m_command);
    return left.isEmpty() ? why : std::move(why).with(u"left"_s, left);
}

} // namespace keeper
