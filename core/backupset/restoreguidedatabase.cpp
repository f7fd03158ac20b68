// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/restoreguidedatabase.h"

#include "core/backupset/guidetext.h"
#include "core/backupset/store/setname.h"
#include "core/base/sqltext.h"

using namespace Qt::StringLiterals;

namespace keeper {

using namespace guidetext;

namespace {

// A plain name of ours: `-d` would read an awkward one as a connection string.
const QString Beside = u"authentik_keeper_restore"_s;
const QString PsqlStrict = u"in_database psql -X -q -v ON_ERROR_STOP=1 -d "_s;

QString startSection(const DatabaseComponent &database)
{
    return u"## 3. Database\n\n"
           "The dump is of PostgreSQL %1 (pg_dump %2). The PostgreSQL that you restore to must be as new or newer. "
           "Start it alone and wait for it:\n\n"_s.arg(QString::number(database.serverVersion / 10000),
                                                       inProse(database.dumpVersion)) +
           shellBlock({u"compose up --detach postgresql"_s,
                       u"until in_database pg_isready -q -h 127.0.0.1 -d postgres < /dev/null; do sleep 1; done"_s});
}

QString rolesSection(const DatabaseComponent &database)
{
    const QString makeOwner = u"SELECT format('CREATE ROLE %I LOGIN', name) FROM (VALUES (%1)) AS owner (name)"_s.arg(
        sqlText(database.owner));
    return u"\nRoles. Messages that one \"already exists\" are fine. Passwords are not in the backup: roles that are "
           u"new "
           "here need one, by hand. The role of authentik itself has that of your `.env`.\n\n"_s +
           shellBlock(
               QStringList{u"if [ -f \"$SET\"/%1 ]; then in_database psql -X -q -d postgres < \"$SET\"/%1; fi"_s.arg(
                   setfiles::Globals)} +
               hereDocument(PsqlStrict + u"postgres"_s,
                            {makeOwner, u"WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \\gexec"_s}));
}

QString restoreSection(const DatabaseComponent &database, const StoredFile &stored)
{
    const QStringList create{u"CREATE DATABASE %1 TEMPLATE template0"_s.arg(Beside),
                             u"OWNER %1 ENCODING %2"_s.arg(sqlName(database.owner), sqlText(database.encoding)),
                             sqlLocaleClause(database.localeProvider, database.collate, database.ctype,
                                             database.icuLocale.value_or(QString()), database.serverVersion) +
                                 u" CONNECTION LIMIT %1;"_s.arg(database.connectionLimit)};
    return u"\nA new, empty database beside the live one. If it says that a locale does not exist, this PostgreSQL's "
           "image is of another kind (Alpine has fewer than Debian): put `'C.UTF-8'` in its place. If it says that the "
           "database exists, an earlier try left it: `in_database dropdb %1`.\n\n"_s.arg(Beside) +
           shellBlock(hereDocument(PsqlStrict + u"postgres"_s, create)) +
           u"\nThe dump. It is whole if this says nothing.\n\n"_s +
           shellBlock(
               {u"in_database pg_restore --exit-on-error -d %1 < \"$SET\"/%2"_s.arg(Beside, shellWord(stored.file)),
                u"in_database psql -X -q -d %1 -c ANALYZE < /dev/null"_s.arg(Beside)});
}

QString countsSection(const DatabaseComponent &database)
{
    QStringList sql{u"CREATE TEMPORARY TABLE expected (schema text, name text, rows bigint);"_s};
    for (const auto &[schema, tables] : database.rows.asKeyValueRange()) {
        for (const auto &[table, rows] : tables.asKeyValueRange())
            sql.append(u"INSERT INTO expected VALUES (%1, %2, %3);"_s.arg(sqlText(schema), sqlText(table),
                                                                          QString::number(rows)));
    }
    sql += {u"DO $$"_s,
            u"DECLARE of record; found bigint; wrong int := 0;"_s,
            u"BEGIN"_s,
            u"  FOR of IN SELECT * FROM expected LOOP"_s,
            u"    EXECUTE format('SELECT count(*) FROM %I.%I', of.schema, of.name) INTO found;"_s,
            u"    IF found <> of.rows THEN"_s,
            u"      wrong := wrong + 1;"_s,
            u"      RAISE WARNING '%.%: % rows, not %', of.schema, of.name, found, of.rows;"_s,
            u"    END IF;"_s,
            u"  END LOOP;"_s,
            u"  IF wrong > 0 THEN RAISE EXCEPTION '% tables differ from the backup', wrong; END IF;"_s,
            u"  RAISE NOTICE 'every table has exactly the rows of the backup';"_s,
            u"END $$;"_s};
    return u"\nEvery table must have exactly as many rows as at the moment of the backup:\n\n"_s +
           shellBlock(hereDocument(PsqlStrict + Beside, sql));
}

QStringList settingsSql(const DatabaseComponent &database)
{
    QStringList sql;
    for (const SavedSetting &setting : database.settings) {
        const QString set =
            u" SET %1 TO %2;"_s.arg(sqlSettingName(setting.name), sqlSettingValue(setting.name, setting.value));
        if (setting.role.isEmpty())
            sql.append(u"ALTER DATABASE "_s + Beside + set);
        else if (setting.everyDatabase)
            sql.append(u"ALTER ROLE "_s + sqlName(setting.role) + set);
        else
            sql.append(u"ALTER ROLE %1 IN DATABASE %2"_s.arg(sqlName(setting.role), Beside) + set);
    }
    return sql;
}

/// PostgreSQL reads the access list itself, and says what would grant it.
QStringList accessSql(const QString &acl)
{
    return {u"REVOKE ALL ON DATABASE %1 FROM PUBLIC;"_s.arg(Beside),
            u"SELECT format('GRANT %s ON DATABASE %s TO %s %s', privilege_type, '%1',"_s.replace(u"%1"_s, Beside),
            u"  CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,"_s,
            u"  CASE WHEN is_grantable THEN 'WITH GRANT OPTION' ELSE '' END)"_s,
            u"FROM aclexplode(CAST(%1 AS aclitem[])) \\gexec"_s.arg(sqlText(acl))};
}

QString settingsSection(const DatabaseComponent &database)
{
    QStringList sql = settingsSql(database);
    if (database.acl)
        sql += accessSql(*database.acl);
    if (database.comment)
        sql.append(u"COMMENT ON DATABASE %1 IS %2;"_s.arg(Beside, sqlText(*database.comment)));
    if (sql.isEmpty())
        return {};
    return u"\nSettings and rights that lie outside the dump:\n\n"_s +
           shellBlock(hereDocument(PsqlStrict + u"postgres"_s, sql));
}

QString swapSection(const DatabaseComponent &database)
{
    const QString name = sqlText(database.name);
    const QStringList sql{
        u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IN (%1, '%2');"_s.arg(name, Beside),
        u"SELECT format('ALTER DATABASE %I RENAME TO %I', datname, 'authentik_before_' || to_char(now(), 'YYYYMMDDHH24MISS'))"_s,
        u"FROM pg_database WHERE datname = %1 \\gexec"_s.arg(name),
        u"ALTER DATABASE %1 RENAME TO %2;"_s.arg(Beside, sqlName(database.name))};
    return u"\nOnly now is the live database touched: it is renamed to `authentik_before_…` and kept, and the restored "
           "one takes its name.\n\n"_s +
           shellBlock(QStringList{u"compose stop server worker"_s} +
                      hereDocument(PsqlStrict + u"postgres > /dev/null"_s, sql));
}

} // namespace

QString restoreGuideForDatabase(const DatabaseComponent &database, const StoredFile &stored)
{
    return startSection(database) + rolesSection(database) + restoreSection(database, stored) +
           settingsSection(database) + countsSection(database) + swapSection(database);
}

} // namespace keeper
