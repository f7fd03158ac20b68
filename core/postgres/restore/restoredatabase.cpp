// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/restoredatabase.h"

#include "core/base/sqltext.h"
#include "core/postgres/restore/restorequeries.h"
#include "core/postgres/session/databasesession.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// The names of docs/runs.md 1, so that nothing else can ever be dropped by mistake.
bool isOurs(const QString &name)
{
    return name.startsWith("authentik_restore_"_L1) || name.startsWith("authentik_before_"_L1);
}

QString dropStatement(const QString &name)
{
    return u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(sqlName(name));
}

Result<> checkName(const QString &name)
{
    return isOurs(name) ? Result<>() : fail(ErrorCode::Internal, u"not a database of ours: "_s + name);
}

} // namespace

QString ownerOf(const DatabaseToRestore &wanted)
{
    return wanted.withOwners ? wanted.owner : wanted.applicationRole;
}

QStringList createStagingSql(const DatabaseToRestore &wanted, int serverVersion)
{
    const DatabaseLocale &locale = wanted.locale;
    return {dropStatement(wanted.name), sqlCreateDatabase(wanted.name, ownerOf(wanted), wanted.encoding,
                                                          sqlLocaleClause(locale.provider, locale.collate, locale.ctype,
                                                                          locale.locale, serverVersion))};
}

Result<> createStaging(Server &server,
                       const Deployment &deployment,
                       const DatabaseToRestore &wanted,
                       std::stop_token stop,
                       const CommandLog &log)
{
    if (const Result<> ours = checkName(wanted.name); !ours)
        return ours;
    const QByteArray applicationName = newApplicationName();
    const auto create = [&]() -> Result<> {
        const auto session = openDatabase(server, inDatabase(deployment, wanted.maintenance), applicationName, stop);
        if (!session)
            return std::unexpected(session.error());
        const auto version = (*session)->ask(queries::serverVersion(), stop);
        if (!version)
            return std::unexpected(version.error());
        for (const QString &statement : createStagingSql(wanted, version->value("version"_L1).toInt())) {
            if (log)
                log(sqlLine(statement));
            if (const Result<> done = (*session)->execute(statement.toUtf8(), stop); !done)
                return done;
        }
        return {};
    };
    const Result<> created = create();
    if (!created && created.error().isCancelled())
        return std::unexpected(afterCancel(created.error(), server, deployment, applicationName));
    return created;
}

Result<> dropDatabase(
    Server &server, const Deployment &deployment, const QString &maintenance, const QString &name, std::stop_token stop)
{
    if (const Result<> ours = checkName(name); !ours)
        return ours;
    const auto session = openDatabase(server, inDatabase(deployment, maintenance), newApplicationName(), stop);
    if (!session)
        return std::unexpected(session.error());
    return (*session)->execute(dropStatement(name).toUtf8(), stop);
}

} // namespace keeper
