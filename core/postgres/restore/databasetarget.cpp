// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/databasetarget.h"

#include "core/postgres/restore/restorequeries.h"
#include "core/postgres/session/databasehost.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/postgresanswers.h"
#include "core/postgres/session/postgrescommand.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Each says its version: one that is there and can't run is missing too.
constexpr auto toolsScript = R"sh(for t in psql pg_restore; do
  "$t" --version >/dev/null 2>&1 || echo "$t"; done; :)sh";

DatabaseTarget targetIn(const QJsonObject &answer)
{
    DatabaseTarget target;
    target.role = answer.value("role"_L1).toString();
    target.isSuperuser = answer.value("isSuperuser"_L1).toBool();
    target.mayCreateDatabases = answer.value("mayCreateDatabases"_L1).toBool();
    target.mayReadVerifiers = answer.value("mayReadVerifiers"_L1).toBool();
    target.ownsDatabase = answer.value("ownsDatabase"_L1).toBool();
    target.maintenance = answer.value("maintenance"_L1).toString();
    target.roles = fromJson<QStringList>(answer.value("roles"_L1));
    target.mayActAs = fromJson<QStringList>(answer.value("mayActAs"_L1));
    target.availableExtensions = fromJson<QStringList>(answer.value("extensions"_L1));
    target.preparedTransactions = answer.value("prepared"_L1).toInt();
    target.logicalSlots = answer.value("slots"_L1).toInt();
    target.settings = settingsIn(answer);
    target.ours = fromJson<QStringList>(answer.value("ours"_L1));
    target.roles.sort();
    target.mayActAs.sort();
    return target;
}

/// The last question of a session: PostgreSQL's no leaves a transaction behind that ends with it.
Result<> lookForLocale(DatabaseSession &session,
                       const DatabaseLocale &wanted,
                       DatabaseTarget &target,
                       std::stop_token stop)
{
    const Result<> tried = session.execute(queries::tryLocale(wanted), stop);
    if (!tried && tried.error().code != ErrorCode::DatabaseFailed)
        return tried;
    target.localeAvailable = tried.has_value();
    target.localeProblem = tried ? QString() : tried.error().detail;
    return {};
}

} // namespace

Result<DatabaseTarget> surveyDatabaseTarget(Server &server,
                                            const Deployment &deployment,
                                            const DatabaseLocale &wanted,
                                            std::stop_token stop)
{
    if (const Result<> there = requireDatabaseContainer(deployment); !there)
        return std::unexpected(there.error());
    const auto session = openDatabase(server, deployment, newApplicationName(), stop);
    if (!session)
        return std::unexpected(session.error());
    const auto answer = (*session)->ask(queries::databaseTarget(), stop);
    if (!answer)
        return std::unexpected(answer.error());
    DatabaseTarget target = targetIn(*answer);
    if (answer->value("maySeeSubscriptions"_L1).toBool()) {
        const auto subscribed = (*session)->ask(queries::subscriptions(), stop);
        if (!subscribed)
            return std::unexpected(subscribed.error());
        target.subscriptions = subscribed->value("subscriptions"_L1).toInt();
    }
    const auto host = lookAtDatabaseHost(server, deployment, answer->value("dataDirectory"_L1).toString(), stop);
    if (!host)
        return std::unexpected(host.error());
    target.freeBytes = host->freeBytes;
    target.cores = host->cores;
    target.freeScratch = host->freeScratch;
    target.memory = host->memory;
    const auto tools = server.read(RemoteCommand::script(toolsScript).at(deployment.database()->place), stop);
    if (!tools)
        return std::unexpected(tools.error());
    target.missingTools = QString::fromUtf8(*tools).split(u'\n', Qt::SkipEmptyParts);
    if (const Result<> looked = lookForLocale(**session, wanted, target, stop); !looked)
        return std::unexpected(looked.error());
    return target;
}

} // namespace keeper
