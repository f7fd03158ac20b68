// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/swapsql.h"

#include "core/base/sqltext.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Nothing of the role's or the cluster's settings may stop this half-way or let it wait for ever: not even a standby
// that is away, for which a commit would wait. psql does not put variables into $$…$$, hence the settings of our own.
// The newest decides: sessions of an older one are ended, and the lock is had when their backends are gone.
constexpr char begin[] = R"sql(\set ON_ERROR_STOP on
\set AUTOCOMMIT on
\o /dev/null
SET client_min_messages = warning;
SELECT set_config('search_path', '', false);
SET default_transaction_read_only = off;
SET synchronous_commit = local;
SET lock_timeout = '20s';
SET statement_timeout = '40s';
SET idle_in_transaction_session_timeout = '40s';
SELECT set_config('authentik_keeper.live', :'live', false), set_config('authentik_keeper.incoming', :'incoming', false), set_config('authentik_keeper.outgoing', :'outgoing', false);
SET application_name = 'authentik-keeper-swap';
SELECT pg_terminate_backend(other.pid) FROM pg_stat_activity other, pg_stat_activity own WHERE own.pid = pg_backend_pid() AND other.application_name = 'authentik-keeper-swap' AND other.backend_start < own.backend_start;
SELECT pg_advisory_lock(7310301952);
SELECT live AND incoming AND NOT outgoing AS keeper_must_swap, live AND outgoing AND NOT incoming AS keeper_is_done
FROM (SELECT count(*) FILTER (WHERE datname = :'live') = 1 AS live, count(*) FILTER (WHERE datname = :'incoming') = 1 AS incoming, count(*) FILTER (WHERE datname = :'outgoing') = 1 AS outgoing FROM pg_database) there \gset
\if :keeper_must_swap
ALTER DATABASE :"live" ALLOW_CONNECTIONS false;
ALTER DATABASE :"incoming" ALLOW_CONNECTIONS false;
DO $$
DECLARE
    left_over bigint;
    quiet int := 0; -- looks that saw nobody: one that was let in just before may show itself only now
BEGIN
    FOR attempt IN 1..100 LOOP
        PERFORM pg_stat_clear_snapshot();
        SELECT count(pg_terminate_backend(pid)) INTO left_over FROM pg_stat_activity
        WHERE datname IN (current_setting('authentik_keeper.live'), current_setting('authentik_keeper.incoming'))
          AND usesysid IS NOT NULL AND pid <> pg_backend_pid();
        quiet := CASE WHEN left_over = 0 THEN quiet + 1 ELSE 0 END;
        EXIT WHEN quiet = 2;
        PERFORM pg_sleep(0.05);
    END LOOP;
    IF quiet < 2 THEN
        RAISE EXCEPTION '% sessions do not end', left_over;
    END IF;
END
$$;
BEGIN;
ALTER DATABASE :"live" RENAME TO :"outgoing";
ALTER DATABASE :"incoming" RENAME TO :"live";
ALTER DATABASE :"live" ALLOW_CONNECTIONS true;
)sql";

constexpr char end[] = R"sql(COMMIT;
\elif :keeper_is_done
ALTER DATABASE :"live" ALLOW_CONNECTIONS true;
\else
DO $$
BEGIN
    RAISE EXCEPTION 'of live, incoming and outgoing database there are: %',
        coalesce((SELECT string_agg(which, ', ') FROM unnest(ARRAY['live', 'incoming', 'outgoing']) which
                  WHERE EXISTS (SELECT FROM pg_database WHERE datname = current_setting('authentik_keeper.' || which))), 'none');
END
$$;
\endif
)sql";

using RoleSettings = QMap<QString, QMap<QString, QString>>; ///< role → setting → value; "": of all roles

RoleSettings settingsOf(const QList<DatabaseSetting> &settings)
{
    RoleSettings found;
    for (const DatabaseSetting &setting : settings) {
        if (setting.everyDatabase)
            found[setting.role].insert(setting.name, setting.value);
    }
    return found;
}

QStringList changes(const QMap<QString, QString> &before, const QMap<QString, QString> &after)
{
    QStringList clauses;
    for (const QString &name : before.keys()) {
        if (!after.contains(name))
            clauses.append(u"RESET "_s + sqlSettingName(name));
    }
    for (const auto &[name, value] : after.asKeyValueRange()) {
        const auto it = before.find(name);
        if (it == before.end() || *it != value)
            clauses.append(u"SET %1 TO %2"_s.arg(sqlSettingName(name), sqlSettingValue(name, value)));
    }
    return clauses;
}

} // namespace

QByteArray placeDatabaseSql(const QByteArray &roleSettings)
{
    return begin + roleSettings + end;
}

QByteArray roleSettingsSql(const QList<DatabaseSetting> &before, const QList<DatabaseSetting> &after)
{
    const RoleSettings old = settingsOf(before);
    const RoleSettings wanted = settingsOf(after);
    RoleSettings all = old;
    all.insert(wanted);
    QStringList lines;
    for (const QString &role : all.keys()) {
        const QStringList clauses = changes(old.value(role), wanted.value(role));
        if (clauses.isEmpty())
            continue;
        const QString whose = role.isEmpty() ? u"ALL"_s : sqlName(role);
        if (!role.isEmpty())
            lines += {u"SELECT count(*) = 1 AS keeper_role_is_there FROM pg_roles WHERE rolname = %1 \\gset"_s.arg(
                          sqlText(role)),
                      u"\\if :keeper_role_is_there"_s};
        for (const QString &clause : clauses)
            lines.append(u"ALTER ROLE %1 %2;"_s.arg(whose, clause));
        if (!role.isEmpty())
            lines.append(u"\\endif"_s);
    }
    return lines.isEmpty() ? QByteArray() : (lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace keeper
