// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/backup/globals.h"

#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/postgrescommand.h"

namespace keeper {

namespace {

/// Whatever keeps pg_dumpall from its work is no reason to do without the dump.
Error asRefusal(Error error)
{
    if (error.code != ErrorCode::DatabaseFailed) {
        const QString name = nameOf(error.code);
        error.detail = error.detail.isEmpty() ? name : error.detail;
        error = std::move(error).with(QStringLiteral("cause"), name);
        error.code = ErrorCode::DatabaseFailed;
    }
    return error;
}

} // namespace

Result<StreamProof> dumpGlobals(Server &server,
                                const Deployment &deployment,
                                const ByteSink &sink,
                                std::stop_token stop)
{
    if (const Result<> there = requireDatabaseContainer(deployment); !there)
        return std::unexpected(there.error());
    constexpr std::chrono::minutes quiet{1}; // docs/timeouts.md
    const DatabaseAccess &access = deployment.databaseAccess;
    const QByteArray connection = connectionString(access.name, access.user);
    RemoteCommand command("pg_dumpall");
    // Takes the role from --dbname and the database from --database; without that it would want "postgres".
    command.args({"--globals-only", "--no-role-passwords", "--no-password", "--dbname=" + connection,
                  "--database=" + connection});
    runBesideDatabase(command, deployment, newApplicationName());
    bool isSinksOwn = false;
    const ByteSink watched = [&](QByteArrayView bytes) {
        Result<> taken = sink(bytes);
        isSinksOwn = !taken;
        return taken;
    };
    auto proof = server.pull(command, watched, stop, quiet);
    if (!proof && (isSinksOwn || proof.error().isCancelled() || proof.error().code == ErrorCode::ConnectionLost))
        return proof;
    if (!proof)
        return std::unexpected(asRefusal(proof.error()));
    if (proof->exit != 0)
        return std::unexpected(asRefusal(programFailure(proof->exit, proof->err)));
    return proof;
}

} // namespace keeper
