// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/restorequeries.h"

#include "core/base/sqltext.h"

using namespace Qt::StringLiterals;

namespace keeper::queries {

namespace {

// An item is `grantee=letters/grantor`; a name that is not all letters, digits and _ stands in double quotes. Cast to
// aclitem it would need both roles to be here.
constexpr char grants[] = R"(,
items AS (
    SELECT place, CASE WHEN parts[1] LIKE '"%' THEN replace(substr(parts[1], 2, length(parts[1]) - 2), '""', '"')
                       ELSE parts[1] END AS saved, parts[2] AS letters
    FROM given, unnest(acl::text[]) WITH ORDINALITY AS a (item, place),
         regexp_match(item, '^("(?:[^"]|"")*"|[^="]*)=([A-Za-z*]*)/') AS parts),
known AS (
    SELECT place, letters, saved, CASE WHEN saved = '' THEN 'PUBLIC'
        WHEN saved = old_owner THEN (SELECT quote_ident(pg_get_userbyid(datdba)) FROM pg_database WHERE datname = database)
        ELSE (SELECT quote_ident(rolname) FROM pg_roles WHERE rolname = saved) END AS grantee
    FROM items, given)
SELECT jsonb_build_object(
    'revokes', (SELECT jsonb_agg(DISTINCT format('REVOKE ALL ON DATABASE %I FROM %s CASCADE', datname,
            CASE WHEN had.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(had.grantee)) END))
        FROM given, pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) had
        WHERE d.datname = database),
    'grants', (SELECT coalesce(jsonb_agg(format('GRANT %s ON DATABASE %I TO %s%s',
            CASE left(letter[1], 1) WHEN 'C' THEN 'CREATE' WHEN 'T' THEN 'TEMPORARY' WHEN 'c' THEN 'CONNECT' END,
            database, grantee, CASE WHEN letter[1] LIKE '%*' THEN ' WITH GRANT OPTION' ELSE '' END)
            ORDER BY place), '[]')
        FROM known, given, regexp_matches(letters, '[CTc]\*?', 'g') AS letter WHERE grantee IS NOT NULL),
    'missing', (SELECT coalesce(jsonb_agg(DISTINCT saved), '[]') FROM known WHERE grantee IS NULL)))";

} // namespace

// To give something to another role one must be able to be it: from 16 on that is the grant's SET option.
QByteArray databaseTarget()
{
    return R"(
SELECT jsonb_build_object(
    'role', current_user,
    'isSuperuser', r.rolsuper,
    'mayCreateDatabases', r.rolsuper OR r.rolcreatedb,
    'mayReadVerifiers', has_table_privilege('pg_catalog.pg_authid', 'SELECT'),
    'ownsDatabase', pg_has_role(d.datdba, 'USAGE'),
    'maintenance', (SELECT m.datname FROM pg_database m
        WHERE m.datallowconn AND m.datconnlimit NOT IN (-2, 0) AND m.datname <> d.datname
          AND m.datname !~ '^authentik_(restore|before)_' AND has_database_privilege(m.oid, 'CONNECT')
        ORDER BY m.datname <> 'postgres', m.datname <> 'template1', m.datname LIMIT 1),
    'roles', (SELECT jsonb_agg(rolname) FROM pg_roles),
    'mayActAs', (SELECT jsonb_agg(rolname) FROM pg_roles WHERE pg_has_role(oid,
        CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)),
    'extensions', (SELECT coalesce(jsonb_agg(name ORDER BY name), '[]') FROM pg_available_extensions),
    'prepared', (SELECT count(*) FROM pg_prepared_xacts WHERE database = d.datname),
    'slots', (SELECT count(*) FROM pg_replication_slots WHERE database = d.datname),
    'maySeeSubscriptions', has_column_privilege('pg_catalog.pg_subscription', 'subdbid', 'SELECT'),
    'settings', (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'role', CASE WHEN s.setrole = 0 THEN '' ELSE pg_get_userbyid(s.setrole) END,
            'everyDatabase', true,
            'setting', setting) ORDER BY s.setrole, setting), '[]')
        FROM pg_db_role_setting s, unnest(s.setconfig) setting WHERE s.setdatabase = 0),
    'ours', (SELECT coalesce(jsonb_agg(o.datname ORDER BY o.datname), '[]') FROM pg_database o
        WHERE o.datname ~ '^authentik_(restore|before)_'),
    'dataDirectory', (SELECT setting FROM pg_settings WHERE name = 'data_directory'))
FROM pg_database d, pg_roles r WHERE d.datname = current_database() AND r.rolname = current_user)";
}

QByteArray subscriptions()
{
    return R"(
SELECT jsonb_build_object('subscriptions', count(*)) FROM pg_subscription
WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()))";
}

QByteArray tryLocale(const DatabaseLocale &locale)
{
    // LC_COLLATE and LC_CTYPE of the operating system are needed with every provider.
    QString sql =
        u"BEGIN; CREATE COLLATION pg_temp.keeper_libc (provider = libc, lc_collate = %1, lc_ctype = %2);"_s.arg(
            sqlText(locale.collate), sqlText(locale.ctype));
    if (locale.provider == u"i" || locale.provider == u"b")
        sql += u" CREATE COLLATION pg_temp.keeper_other (provider = %1, locale = %2);"_s.arg(
            locale.provider == u"i" ? u"icu"_s : u"builtin"_s, sqlText(locale.locale));
    return (sql + u" ROLLBACK"_s).toUtf8();
}

QByteArray serverVersion()
{
    return "SELECT jsonb_build_object('version', current_setting('server_version_num')::int)";
}

QByteArray databaseGrants(const QString &database, const QString &acl, const QString &oldOwner)
{
    const QString given = u"WITH given (acl, old_owner, database) AS (VALUES (%1, %2, %3))"_s.arg(
        sqlText(acl), sqlText(oldOwner), sqlText(database));
    return given.toUtf8() + grants;
}

// What a sequence has reached is the last number that it gave; one that gave none yet stands before its first.
QByteArray askSequencesBehind()
{
    return R"(
WITH fills AS (
    SELECT objid AS sequence, refobjid AS relation, refobjsubid AS attribute FROM pg_depend
    WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND refobjsubid > 0
      AND deptype IN ('a', 'i')
    UNION
    SELECT p.refobjid, d.adrelid, d.adnum FROM pg_depend p JOIN pg_attrdef d ON d.oid = p.objid
    WHERE p.classid = 'pg_attrdef'::regclass AND p.refclassid = 'pg_class'::regclass),
used AS (
    SELECT sn.nspname AS s_schema, s.relname AS s_name, tn.nspname AS t_schema, t.relname AS t_name, a.attname,
           q.seqincrement AS step
    FROM fills f
    JOIN pg_class s ON s.oid = f.sequence AND s.relkind = 'S' AND s.relpersistence <> 't'
    JOIN pg_namespace sn ON sn.oid = s.relnamespace
    JOIN pg_sequence q ON q.seqrelid = s.oid AND NOT q.seqcycle
    JOIN pg_class t ON t.oid = f.relation
    JOIN pg_namespace tn ON tn.oid = t.relnamespace
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = f.attribute
    WHERE sn.nspname !~ '^pg_' AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype))
SELECT jsonb_build_object('sql', coalesce(
    'SELECT jsonb_build_object(''behind'', coalesce(jsonb_agg(jsonb_build_array(n, r::text, m::text)), ''[]'')) FROM (VALUES '
    || string_agg(format('(%L, %s, (SELECT CASE WHEN is_called THEN last_value ELSE last_value::numeric - %s END'
        || ' FROM %I.%I), (SELECT %s(%I)::numeric FROM %I.%I))',
        format('%s.%s of %s.%s.%s', s_schema, s_name, t_schema, t_name, attname),
        CASE WHEN step > 0 THEN '1' ELSE '-1' END, '(' || step || ')', s_schema, s_name,
        CASE WHEN step > 0 THEN 'max' ELSE 'min' END, attname, t_schema, t_name), ', ')
    || ') v(n, sign, r, m) WHERE m * sign > r * sign',
    'SELECT jsonb_build_object(''behind'', jsonb_build_array())')) FROM used)";
}

QByteArray emptyViews()
{
    return R"(
SELECT jsonb_build_object('views', coalesce(jsonb_agg(n.nspname || '.' || c.relname ORDER BY 1), '[]'))
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'm' AND NOT c.relispopulated)";
}

QByteArray writes()
{
    return R"(
SELECT jsonb_build_object('rows', coalesce(
    jsonb_agg(jsonb_build_array(schemaname, relname, n_tup_ins + n_tup_upd + n_tup_del)), '[]'))
FROM pg_stat_user_tables)";
}

QByteArray databaseBytes(const QString &database)
{
    return "SELECT jsonb_build_object('bytes', (SELECT pg_database_size(oid) FROM pg_database WHERE datname = " +
           sqlText(database).toUtf8() + "))";
}

} // namespace keeper::queries
