// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/labstate.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// The sources on the host, as root sees them; a volume where there is one. Not the time of a root: what is kept inside
// a file system of its own is made and removed there.
const QString Directories = uR"(
for d in media data certs custom-templates blueprints; do
  p=/opt/authentik/$d
  [ $d != data ] || p=/var/lib/docker/volumes/authentik_data/_data
  [ -d "$p" ] || continue
  echo "== $d"
  cd "$p"
  find . -name '.authentik-keeper-*' -prune -o -name lost+found -prune -o -printf '%p %y %m %U %G %s %T@ %l\n' |
    sed -e 's/ d \([0-7]*\) \([0-9]*\) \([0-9]*\) [0-9]* / d \1 \2 \3 - /' -e '/^\. d /s/ [0-9.]* $//' | LC_ALL=C sort
  find . -name '.authentik-keeper-*' -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0r sha256sum
  find . -name '.authentik-keeper-*' -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0r getfattr -h -d -m - -e hex
done 2>/dev/null; :)"_s;

const QString Dump = u"docker exec authentik-postgresql-1 pg_dump -U authentik --restrict-key=x "
                     "--exclude-table-data=authentik_tasks_workerstatus authentik"_s;

const QString Outside = uR"(
SELECT 'database', datname, pg_get_userbyid(datdba), encoding, datcollate, datctype, datconnlimit, datallowconn,
       shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = 'authentik';
SELECT 'right', a.privilege_type, a.is_grantable, pg_get_userbyid(a.grantor),
       CASE WHEN a.grantee = 0 THEN 'public' ELSE pg_get_userbyid(a.grantee) END
  FROM pg_database, aclexplode(datacl) a WHERE datname = 'authentik' ORDER BY 2, 5;
SELECT 'setting', pg_get_userbyid(setrole), setdatabase = 0, unnest(setconfig) FROM pg_db_role_setting s
  LEFT JOIN pg_database d ON d.oid = setdatabase WHERE setdatabase = 0 OR datname = 'authentik' ORDER BY 2, 3, 4;
SELECT 'sequence', schemaname, sequencename, last_value FROM pg_sequences ORDER BY 2, 3;)"_s;

} // namespace

LabState LabState::of(const CliLab &lab)
{
    LabState state;
    state.m_parts[u"dump"_s] = lab.shell(Dump);
    state.m_parts[u"outside the dump"_s] = lab.sql(Outside);
    state.m_parts[u"directories"_s] = lab.shell(Directories);
    return state;
}

QByteArray LabState::differsFrom(const LabState &other) const
{
    QByteArray differences;
    for (const auto &[part, mine] : m_parts.asKeyValueRange()) {
        const QByteArray theirs = other.m_parts.value(part);
        if (mine == theirs)
            continue;
        const QList<QByteArray> a = mine.split('\n');
        const QList<QByteArray> b = theirs.split('\n');
        differences += part.toUtf8() + ":\n";
        for (qsizetype i = 0, shown = 0; i < qMax(a.size(), b.size()) && shown < 6; ++i) {
            if (a.value(i) != b.value(i)) {
                differences += "  " + a.value(i).left(200) + "\n  " + b.value(i).left(200) + "\n";
                ++shown;
            }
        }
    }
    return differences;
}

void damage(const CliLab &lab)
{
    lab.sql(uR"(
        DELETE FROM authentik_core_token WHERE ctid IN (SELECT ctid FROM authentik_core_token LIMIT 3);
        UPDATE authentik_core_user SET name = 'damaged' WHERE id % 2 = 0;
        CREATE TABLE damage (id int); INSERT INTO damage VALUES (1);
        CREATE SCHEMA damage; CREATE TABLE damage.more (id int);
        ALTER TABLE authentik_core_application ADD COLUMN damage text;
        DO $$ BEGIN CREATE ROLE damager; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        GRANT CREATE ON DATABASE authentik TO damager;
        ALTER DATABASE authentik SET work_mem = '7MB';
        ALTER DATABASE authentik CONNECTION LIMIT 77;
        COMMENT ON DATABASE authentik IS 'damaged';)"_s);
    lab.shell(uR"(
for d in /opt/authentik/media /opt/authentik/certs /opt/authentik/custom-templates /opt/authentik/blueprints \
         /var/lib/docker/volumes/authentik_data/_data; do
  [ -d "$d" ] || continue
  echo damage >"$d/new file"; chown 1000:1000 "$d/new file"
  find "$d" -type f -name '*.p*' | sort | head -n 3 | tr '\n' '\0' | xargs -0r rm
  find "$d" -type f -name '*.html' | sort | tr '\n' '\0' | xargs -0r chmod 600
  find "$d" -type f -name '*.yaml' | sort | tr '\n' '\0' | xargs -0r sh -c 'for f; do echo "# damage" >>"$f"; done' sh
  f=$(find "$d" -type f -name linked); [ -z "$f" ] || setfattr -n user.comment -v damaged "$f"
  chmod 700 "$d"
done)"_s);
}

QByteArray configurationState(const CliLab &lab)
{
    return lab.shell(u"cd /opt/authentik; for f in .env *compose*.yml; do stat -c '%n %u %g %a' \"$f\"; "
                     "cat \"$f\"; done; docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' "
                     "authentik-server-1 | sort"_s);
}

void changePassword(const CliLab &lab, const QByteArray &password)
{
    QByteArray quoted = password;
    lab.sql(u"ALTER ROLE authentik PASSWORD '%1'"_s.arg(QString::fromUtf8(quoted.replace('\'', "''"))));
    // In an env file of Compose, a double-quoted value takes a $ behind a backslash.
    QByteArray value = password;
    lab.shell(u"cd /opt/authentik && grep -v '^PG_PASS=' .env >.env.new && cat >>.env.new && cat .env.new >.env && "
              "rm .env.new && docker compose up --detach --wait 2>&1"_s,
              "PG_PASS=\"" + value.replace("$", "\\$") + "\"\n");
}

QByteArray leftOfRuns(const CliLab &lab)
{
    return lab.sql(u"SELECT datname FROM pg_database WHERE datname ~ '^authentik_(restore|before)_'"_s) +
           lab.shell(
               uR"(find /opt/authentik /var/lib/docker/volumes -name '.authentik-keeper*' -prune -print 2>/dev/null
               docker ps -a --filter 'name=authentik-keeper-(2|look)' --format '{{.Names}}')"_s);
}

bool isHealthy(const CliLab &lab)
{
    const QString ask =
        u"[ $(docker ps -q --filter name=authentik-server --filter name=authentik-worker | wc -l) = 2 ] && "
        "curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:9000/-/health/ready/ || :"_s;
    return QTest::qWaitFor([&] { return lab.shell(ask) == "200"; }, 60'000);
}

} // namespace keeper
