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

QByteArray createStatement(const DatabaseToRestore &wanted, int serverVersion)
{
    const DatabaseLocale &locale = wanted.locale;
    return u"CREATE DATABASE %1 TEMPLATE template0 OWNER %2 ENCODING %3 %4"_s
        .arg(sqlName(wanted.name), sqlName(ownerOf(wanted)), sqlText(wanted.encoding),
             sqlLocaleClause(locale.provider, locale.collate, locale.ctype, locale.locale, serverVersion))
        .toUtf8();
}

Result<> drop(DatabaseSession &session, const QString &name, std::stop_token stop)
{
    if (!isOurs(name))
        return fail(ErrorCode::Internal, u"not a database of ours: "_s + name);
    return session.execute(u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(sqlName(name)).toUtf8(), stop);
}

} // namespace

QString ownerOf(const DatabaseToRestore &wanted)
{
    return wanted.withOwners ? wanted.owner : wanted.applicationRole;
}

Result<> createBeside(Server &server,
                      const Deployment &deployment,
                      const DatabaseToRestore &wanted,
                      std::stop_token stop)
{
    const QByteArray applicationName = newApplicationName();
    const auto create = [&]() -> Result<> {
        const auto session = openDatabase(server, inDatabase(deployment, wanted.maintenance), applicationName, stop);
        if (!session)
            return std::unexpected(session.error());
        if (const Result<> dropped = drop(**session, wanted.name, stop); !dropped)
            return dropped;
        const auto version = (*session)->ask(queries::serverVersion(), stop);
        if (!version)
            return std::unexpected(version.error());
        return (*session)->execute(createStatement(wanted, version->value("version"_L1).toInt()), stop);
    };
    const Result<> created = create();
    if (!created && created.error().isCancelled())
        return std::unexpected(afterCancel(created.error(), server, deployment, applicationName));
    return created;
}

Result<> dropDatabase(
    Server &server, const Deployment &deployment, const QString &maintenance, const QString &name, std::stop_token stop)
{
    const auto session = openDatabase(server, inDatabase(deployment, maintenance), newApplicationName(), stop);
    if (!session)
        return std::unexpected(session.error());
    return drop(**session, name, stop);
}

} // namespace keeper
