// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/surveydatabase.h"

#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/postgresanswers.h"
#include "core/postgres/session/postgrescommand.h"
#include "core/postgres/session/queries.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// pg_dump looks at -Z before it connects: a build without zstd says so, one with it only misses the server.
constexpr char dumpProgram[] = "pg_dump --version && "
                               "pg_dump --format=custom --compress=zstd:1 --host=/nonexistent 2>&1 >/dev/null";

Result<> lookAtDumpProgram(Server &server, const Deployment &deployment, DatabaseFacts &facts, std::stop_token stop)
{
    RemoteCommand command = RemoteCommand::script(dumpProgram);
    command.at(deployment.database()->place);
    return server.run(command, stop).transform([&facts](const Output &output) {
        facts.dumpVersion = dumpVersionIn(output.out);
        facts.canZstd = output.out.contains("connection to server");
    });
}

} // namespace

Result<DatabaseFacts> surveyDatabase(Server &server, const Deployment &deployment, std::stop_token stop)
{
    const auto session = openDatabase(server, deployment, newApplicationName(), stop);
    if (!session)
        return std::unexpected(session.error());
    const auto general = (*session)->ask(queries::databaseFacts(), stop);
    if (!general)
        return std::unexpected(general.error());
    DatabaseFacts facts = databaseFactsIn(*general);
    facts.reachedBy = (*session)->reachedBy();

    const auto authentik = askTwice(**session, queries::askAuthentik(), stop);
    if (!authentik)
        return std::unexpected(authentik.error());
    facts.installIdSha256 = authentik->value("installIdSha256"_L1).toString();
    const AuthentikRows rows = authentikRowsIn(*authentik);
    facts.newestVersion = rows.newestVersion;
    facts.newestBuild = rows.newestBuild;
    facts.migrations = rows.migrations;

    if (deployment.database()) {
        if (const Result<> looked = lookAtDumpProgram(server, deployment, facts, stop); !looked)
            return std::unexpected(looked.error());
    }
    return facts;
}

} // namespace keeper
