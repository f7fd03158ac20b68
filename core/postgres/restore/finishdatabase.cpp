// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/finishdatabase.h"

#include "core/base/sqltext.h"
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

QString analyzeSql()
{
    return u"ANALYZE"_s;
}

QStringList propertiesSql(const DatabaseToRestore &wanted, const QStringList &rights)
{
    const QString name = sqlName(wanted.name);
    const QString comment = wanted.comment ? sqlText(*wanted.comment) : u"NULL"_s;
    return QStringList{u"BEGIN"_s, u"ALTER DATABASE %1 CONNECTION LIMIT %2"_s.arg(name).arg(wanted.connectionLimit),
                       u"COMMENT ON DATABASE %1 IS %2"_s.arg(name, comment)} +
           rights + QStringList{u"COMMIT"_s};
}

void tell(const CommandLog &log, const QStringList &statements)
{
    for (const QString &statement : log ? statements : QStringList())
        log(sqlLine(statement));
}

/// Limit, comment and rights, all or none of them.
Result<QList<NotTakenOver>> setProperties(DatabaseSession &session,
                                          const DatabaseToRestore &wanted,
                                          const CommandLog &log,
                                          std::stop_token stop)
{
    QStringList given;
    QList<NotTakenOver> left;
    if (wanted.acl) {
        const QByteArray asked = queries::databaseGrants(wanted.name, *wanted.acl, wanted.owner);
        tell(log, {QString::fromUtf8(asked)});
        const auto rights = session.ask(asked, stop);
        if (!rights)
            return std::unexpected(rights.error());
        given = fromJson<QStringList>(rights->value("revokes"_L1)) + fromJson<QStringList>(rights->value("grants"_L1));
        for (const QString &role : fromJson<QStringList>(rights->value("missing"_L1)))
            left.append({.code = WarningCode::RoleMissing, .detail = role});
    }
    const QStringList sql = propertiesSql(wanted, given);
    tell(log, sql);
    return session.execute(sql.join(u"; "_s).toUtf8(), stop).transform([&left] { return left; });
}

/// One by one: a setting that this server does not know, or that only a superuser may make, is no reason to do without
/// the others.
Result<QList<NotTakenOver>> setSettings(Server &server,
                                        const Deployment &deployment,
                                        const DatabaseToRestore &wanted,
                                        const CommandLog &log,
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
        const QString statement = sqlSetting(setting, sqlName(wanted.name));
        tell(log, {statement});
        const Result<> set = session->execute(statement.toUtf8(), stop);
        if (set)
            continue;
        if (set.error().code != ErrorCode::DatabaseFailed)
            return std::unexpected(set.error());
        left.append({.code = WarningCode::SettingRefused, .detail = setting.name + u": "_s + set.error().detail});
        session.reset(); // psql ends at the first error
    }
    return left;
}

} // namespace

QStringList finishStagingSql(const DatabaseToRestore &wanted)
{
    QStringList sql{analyzeSql()};
    if (wanted.acl)
        sql += QString::fromUtf8(queries::databaseGrants(wanted.name, *wanted.acl, wanted.owner));
    sql += propertiesSql(wanted, {});
    for (const DatabaseSetting &setting : wanted.settings) {
        if (!setting.everyDatabase)
            sql += sqlSetting(setting, sqlName(wanted.name));
    }
    return sql;
}

Result<QList<NotTakenOver>> finishStaging(Server &server,
                                          const Deployment &deployment,
                                          const DatabaseToRestore &wanted,
                                          std::stop_token stop,
                                          const CommandLog &log)
{
    // First: settings and a connection limit might keep us out as they keep authentik out.
    const auto inside = open(server, deployment, wanted.name, stop);
    if (!inside)
        return std::unexpected(inside.error());
    tell(log, {analyzeSql()});
    if (const Result<> analyzed = (*inside)->execute(analyzeSql().toUtf8(), stop); !analyzed)
        return std::unexpected(analyzed.error());
    const auto session = open(server, deployment, wanted.maintenance, stop);
    if (!session)
        return std::unexpected(session.error());
    auto left = setProperties(**session, wanted, log, stop);
    if (!left)
        return left;
    const auto refused = setSettings(server, deployment, wanted, log, stop);
    if (!refused)
        return refused;
    left->append(*refused);
    return left;
}

} // namespace keeper
