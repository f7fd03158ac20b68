// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/queries.h"

namespace keeper::queries {

namespace {

// The tables whose rows pg_dump writes: partitions by themselves, none of extensions, none that are temporary.
constexpr char dumpedTables[] = R"(
    SELECT c.oid, n.oid AS namespace, n.nspname, c.relname, c.reltuples
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND c.relpersistence <> 't'
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                      AND e.objid = c.oid AND e.deptype = 'e'))";

} // namespace

// A session must outlive the role's own time-outs, but not for ever: an hour after the last question its transaction
// ends, whatever became of us. A link that broke is noticed within 2 s (from 14).
QByteArray prepareSession()
{
    return R"(
SELECT FROM pg_settings WHERE CASE
    WHEN name = 'search_path' THEN set_config(name, '', false) IS NULL
    WHEN name = 'row_security' THEN set_config(name, 'off', false) IS NULL
    WHEN name = 'lock_timeout' THEN set_config(name, '60s', false) IS NULL
    WHEN name = 'client_connection_check_interval' THEN set_config(name, '2s', false) IS NULL
    WHEN name = 'idle_in_transaction_session_timeout' THEN set_config(name, '1h', false) IS NULL
    WHEN name IN ('statement_timeout', 'idle_session_timeout', 'transaction_timeout') THEN set_config(name, '0', false) IS NULL
    ELSE false END)";
}

QByteArray databaseFacts()
{
    return QByteArray(R"(
WITH tables AS (%TABLES%)
SELECT jsonb_build_object(
    'version', current_setting('server_version_num')::int,
    'versionText', current_setting('server_version'),
    'database', to_jsonb(d),
    'acl', d.datacl::text,
    'owner', pg_get_userbyid(d.datdba),
    'encoding', pg_encoding_to_char(d.encoding),
    'comment', shobj_description(d.oid, 'pg_database'),
    'bytes', pg_database_size(d.oid),
    'settings', (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'role', CASE WHEN s.setrole = 0 THEN '' ELSE pg_get_userbyid(s.setrole) END,
            'everyDatabase', s.setdatabase = 0,
            'setting', setting) ORDER BY s.setdatabase, s.setrole, setting), '[]')
        FROM pg_db_role_setting s, unnest(s.setconfig) setting WHERE s.setdatabase IN (0, d.oid)),
    'extensions', (SELECT coalesce(jsonb_object_agg(extname, extversion), '{}') FROM pg_extension),
    'schemas', (SELECT coalesce(jsonb_agg(nspname ORDER BY nspname), '[]') FROM pg_namespace
        WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
    'tables', (SELECT coalesce(jsonb_agg(jsonb_build_array(nspname, relname, greatest(reltuples, 0)::bigint)), '[]')
        FROM tables),
    'tableBytes', (SELECT coalesce(sum(pg_table_size(oid)), 0)::bigint FROM tables),
    'mayReadAll', (SELECT coalesce(bool_and(has_schema_privilege(namespace, 'USAGE')
        AND has_table_privilege(oid, 'SELECT') AND NOT row_security_active(oid)), true) FROM tables))
FROM pg_database d WHERE d.datname = current_database())")
        .replace("%TABLES%", dumpedTables);
}

QByteArray askAuthentik()
{
    return R"(
WITH known AS (
    SELECT c.relname, format('%I.%I', n.nspname, c.relname) AS place,
           row_number() OVER (PARTITION BY c.relname ORDER BY n.nspname <> 'public', n.nspname) AS choice
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname !~ '^pg_'
      AND c.relname IN ('django_migrations', 'authentik_version_history', 'authentik_install_id')
      AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))
SELECT jsonb_build_object('sql', 'SELECT jsonb_build_object(' || coalesce((
    SELECT string_agg(CASE relname
        WHEN 'django_migrations' THEN format(
            '''migrations'', (SELECT jsonb_agg(app || ''.'' || name ORDER BY id) FROM %s)', place)
        WHEN 'authentik_version_history' THEN format(
            '''newest'', (SELECT jsonb_build_object(''version'', version, ''build'', build) FROM %s'
            || ' ORDER BY "timestamp" DESC LIMIT 1)', place)
        ELSE format(
            '''installIdSha256'', (SELECT encode(sha256(convert_to(id::text, ''UTF8'')), ''hex'') FROM %s LIMIT 1)',
            place) END, ', ')
    FROM known WHERE choice = 1), '') || ')'))";
}

// VALUES is a flat list, so thousands of tables don't reach max_stack_depth as thousands of UNIONs would.
QByteArray askCounts()
{
    return QByteArray(R"(
WITH tables AS (%TABLES%)
SELECT jsonb_build_object('sql', coalesce(
    'SELECT jsonb_build_object(''rows'', jsonb_agg(jsonb_build_array(s, t, n))) FROM (VALUES '
    || string_agg(format('(%L, %L, (SELECT count(*) FROM ONLY %I.%I))', nspname, relname, nspname, relname), ', ')
    || ') c(s, t, n)',
    'SELECT jsonb_build_object(''rows'', jsonb_build_array())')) FROM tables)")
        .replace("%TABLES%", dumpedTables);
}

QByteArray sequences()
{
    return R"(
SELECT jsonb_build_object('sequences', coalesce(
    jsonb_agg(n.nspname || '.' || c.relname ORDER BY n.nspname, c.relname), '[]'))
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_')";
}

QByteArray beginSnapshot()
{
    return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
}

QByteArray exportSnapshot()
{
    return "SELECT jsonb_build_object('snapshot', pg_export_snapshot())";
}

QByteArray copyProgress(const QByteArray &applicationName)
{
    return QByteArray(R"(
SELECT jsonb_build_object('copies', coalesce(
    jsonb_agg(jsonb_build_array(p.relid::bigint, p.bytes_processed, pg_table_size(p.relid))), '[]'))
FROM pg_stat_progress_copy p JOIN pg_stat_activity a ON a.pid = p.pid
WHERE p.command = 'COPY TO' AND a.application_name = '%NAME%')")
        .replace("%NAME%", applicationName);
}

QByteArray endSessions(const QByteArray &applicationName)
{
    return QByteArray(R"(
SELECT jsonb_build_object('ended', count(*) FILTER (WHERE pg_terminate_backend(pid)))
FROM pg_stat_activity WHERE application_name = '%NAME%' AND pid <> pg_backend_pid())")
        .replace("%NAME%", applicationName);
}

} // namespace keeper::queries
