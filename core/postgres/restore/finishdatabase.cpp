// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sqltext.h"
#include "core/postgres/restore/restoredatabase.h"
#include "core/postgres/restore/restorequeries.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/postgresanswers.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

Result<std::unique_ptr<DatabaseSession>> open(Server &server,
                                              const Deployment &deployment,
                                              const QString &database,
                                              std::stop_token stop)
{
    return openDatabase(server, inDatabase(deployment, database), newApplicationName(), stop);
}

/// Limit, comment and rights, all or none of them.
Result<QList<NotTakenOver>> setProperties(DatabaseSession &session,
                                          const DatabaseToRestore &wanted,
                                          std::stop_token stop)
{
    const QString name = sqlName(wanted.name);
    QStringList sql{u"BEGIN"_s, u"ALTER DATABASE %1 CONNECTION LIMIT %2"_s.arg(name).arg(wanted.connectionLimit),
                    u"COMMENT ON DATABASE %1 IS %2"_s.arg(name, wanted.comment ? sqlText(*wanted.comment) : u"NULL"_s)};
    QList<NotTakenOver> left;
    if (wanted.acl) {
        const auto rights = session.ask(queries::databaseGrants(wanted.name, *wanted.acl, wanted.owner), stop);
        if (!rights)
            return std::unexpected(rights.error());
        sql += stringsIn(*rights, "revokes"_L1) + stringsIn(*rights, "grants"_L1);
        for (const QString &role : stringsIn(*rights, "missing"_L1))
            left.append({.code = WarningCode::RoleMissing, .detail = role});
    }
    sql.append(u"COMMIT"_s);
    return session.execute(sql.join(u"; "_s).toUtf8(), stop).transform([&left] { return left; });
}

QString settingStatement(const DatabaseSetting &setting, const QString &database)
{
    const QString set =
        u" SET %1 TO %2"_s.arg(sqlSettingName(setting.name), sqlSettingValue(setting.name, setting.value));
    if (setting.role.isEmpty())
        return u"ALTER DATABASE "_s + sqlName(database) + set;
    return u"ALTER ROLE %1 IN DATABASE %2"_s.arg(sqlName(setting.role), sqlName(database)) + set;
}

/// One by one: a setting that this server does not know, or that only a superuser may make, is no reason to do without
/// the others.
Result<QList<NotTakenOver>> setSettings(Server &server,
                                        const Deployment &deployment,
                                        const DatabaseToRestore &wanted,
                                        std::stop_token stop)
{
    QList<NotTakenOver> left;
    std::unique_ptr<DatabaseSession> session;
    for (const DatabaseSetting &setting : wanted.settings) {
        if (setting.everyDatabase)
            continue;
        if (!session) {
            auto opened = open(server, deployment, wanted.maintenance, stop);
            if (!opened)
                return std::unexpected(opened.error());
            session = std::move(*opened);
        }
        const Result<> set = session->execute(settingStatement(setting, wanted.name).toUtf8(), stop);
        if (set)
            continue;
        if (set.error().code != ErrorCode::DatabaseFailed)
            return std::unexpected(set.error());
        left.append({.code = WarningCode::SettingRefused, .detail = setting.name + u": "_s + set.error().detail});
        session.reset(); // psql ends at the first error
    }
    return left;
}

Result<> analyze(Server &server, const Deployment &deployment, const QString &database, std::stop_token stop)
{
    const auto session = open(server, deployment, database, stop);
    if (!session)
        return std::unexpected(session.error());
    return (*session)->execute("ANALYZE", stop);
}

} // namespace

Result<QList<NotTakenOver>> finishBeside(Server &server,
                                         const Deployment &deployment,
                                         const DatabaseToRestore &wanted,
                                         std::stop_token stop)
{
    // First: settings and a connection limit might keep us out as they keep authentik out.
    if (const Result<> analyzed = analyze(server, deployment, wanted.name, stop); !analyzed)
        return std::unexpected(analyzed.error());
    const auto session = open(server, deployment, wanted.maintenance, stop);
    if (!session)
        return std::unexpected(session.error());
    auto left = setProperties(**session, wanted, stop);
    if (!left)
        return left;
    const auto refused = setSettings(server, deployment, wanted, stop);
    if (!refused)
        return refused;
    left->append(*refused);
    return left;
}

} // namespace keeper
