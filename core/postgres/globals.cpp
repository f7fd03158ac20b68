// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/globals.h"

#include "core/postgres/databasesession.h"
#include "core/postgres/postgrescommand.h"

namespace keeper {

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
    auto proof = server.pull(command, sink, stop, quiet);
    if (!proof)
        return std::unexpected(notStarted(proof.error()));
    if (proof->exit != 0)
        return std::unexpected(programFailure(proof->exit, proof->err));
    return proof;
}

} // namespace keeper
