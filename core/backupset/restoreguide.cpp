// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/restoreguide.h"

#include "core/backupset/guidetext.h"
#include "core/backupset/store/setname.h"
#include "core/base/sqltext.h"

using namespace Qt::StringLiterals;

namespace keeper {

using namespace guidetext;

namespace {

QString headSection(const Manifest &manifest)
{
    QString text =
        u"# Restoring this backup by hand\n\nauthentik %1 of %2 (project %3), saved %4 UTC. State: **%5**.\n"_s.arg(
            inProse(manifest.deployment.version), inProse(manifest.server.target), inProse(manifest.deployment.project),
            manifest.startedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s), nameOf(manifest.state));
    for (const auto &[name, component] : manifest.components.asKeyValueRange()) {
        if (component.state == ComponentState::Partial || component.state == ComponentState::Failed)
            text += u"- %1: %2\n"_s.arg(inProse(name), nameOf(component.state));
    }
    for (const QString &path : manifest.missing)
        text += u"- missing: %1\n"_s.arg(inProse(path));
    return text +
           u"\nIt needs root on a host with Docker and its Compose plugin, `zstd`, and GNU `tar`; nothing else. Nothing is deleted: what was there is moved aside, and each step says where to. The names of services are those of authentik's own Compose file. **This folder holds every secret of authentik**: keep it to yourself, and take it off the host again afterwards.\n\nRun the blocks in order, in one shell, as root, and stop at the first that fails.\n"_s;
}

QString variablesSection(const Manifest &manifest)
{
    return u"\n## 1. Where\n\nCopy this folder to the host, go into it, and set what differs there.\n\n"_s +
           shellBlock(
               {u"[ -n \"$SET\" ] || SET=$PWD # this folder"_s,
                u"[ -n \"$COMPOSE_FOLDER\" ] || COMPOSE_FOLDER=%1"_s.arg(shellWord(manifest.deployment.folder)),
                u"[ -n \"$COMPOSE_PROJECT_NAME\" ] || COMPOSE_PROJECT_NAME=%1"_s.arg(
                    shellWord(manifest.deployment.project)),
                u"export COMPOSE_PROJECT_NAME"_s, u"compose() { (cd \"$COMPOSE_FOLDER\" && docker compose \"$@\"); }"_s,
                u"in_database() {"_s,
                u"    compose exec -T postgresql sh -c 'exec \"$0\" -U \"${POSTGRES_USER:-postgres}\" \"$@\"' \"$@\""_s,
                u"}"_s, u"moved_aside=.before-restore-$(date -u +%Y%m%dT%H%M%SZ)"_s,
                u"(cd \"$SET\" && sha256sum --check --quiet SHA256SUMS)"_s});
}

QString configurationSection(const Manifest &manifest)
{
    const Component &component = manifest.component(components::Configuration);
    QString text = u"\n## 2. Configuration\n\n"_s;
    if (!component.stored())
        return text +
               u"It is not in this backup: authentik's Compose file and its `.env` must be in place already.\n"_s;
    // Lead by ./ so that no name is taken for an option.
    const QString folder = shellWord(u'.' + manifest.deployment.folder);
    text +=
        u"Compose files and `.env`, with the secret key and the database's password. Files that are there already stay as they are: compare them with the saved ones.\n\n"_s +
        shellBlock({u"saved_configuration=$(mktemp -d)"_s,
                    u"zstd -q -d -c \"$SET\"/%1 | tar -x -f - -C \"$saved_configuration\""_s.arg(
                        shellWord(component.stored()->file)),
                    u"mkdir -p \"$COMPOSE_FOLDER\""_s, u"if [ -d \"$saved_configuration\"/%1 ]; then"_s.arg(folder),
                    u"    tar -c -f - -C \"$saved_configuration\"/%1 . |"_s.arg(folder),
                    u"        tar -x -f - --skip-old-files -C \"$COMPOSE_FOLDER\""_s, u"fi"_s,
                    u"find \"$saved_configuration\" -type f"_s, u"compose config --images"_s});
    return text +
           u"\nThe images must be those of authentik %1: another version changes the database when it starts. If they are not, set `AUTHENTIK_TAG` in `.env`. Put files that belong outside the project's folder in place by hand, and give those that a container reads (a `config.yml`) the rights it needs. Then remove `$saved_configuration`.\n"_s
               .arg(inProse(manifest.deployment.version));
}

// The database is restored beside the live one, counted, then swapped in. A plain name of ours: `-d` would read an
// awkward one as a connection string.
const QString Staging = u"authentik_keeper_restore"_s;
const QString PsqlStrict = u"in_database psql -X -q -v ON_ERROR_STOP=1 -d "_s;

QString startSection(const DatabaseComponent &database)
{
    return u"## 3. Database\n\nThe dump is of PostgreSQL %1 (pg_dump %2). The PostgreSQL that you restore to must be as new or newer. Start it alone and wait for it:\n\n"_s
               .arg(QString::number(database.serverVersion / 10000), inProse(database.dumpVersion)) +
           shellBlock({u"compose up --detach postgresql"_s,
                       u"until in_database pg_isready -q -h 127.0.0.1 -d postgres < /dev/null; do sleep 1; done"_s});
}

QString rolesSection(const DatabaseComponent &database)
{
    const QString makeOwner = u"SELECT format('CREATE ROLE %I LOGIN', name) FROM (VALUES (%1)) AS owner (name)"_s.arg(
        sqlText(database.owner));
    return u"\nRoles. Messages that one \"already exists\" are fine. Passwords are not in the backup: roles that are new here need one, by hand. The role of authentik itself has that of your `.env`.\n\n"_s +
           shellBlock(
               QStringList{u"if [ -f \"$SET\"/%1 ]; then in_database psql -X -q -d postgres < \"$SET\"/%1; fi"_s.arg(
                   setfiles::Globals)} +
               hereDocument(PsqlStrict + u"postgres"_s,
                            {makeOwner, u"WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \\gexec"_s}));
}

QString restoreSection(const DatabaseComponent &database, const StoredFile &stored)
{
    const QString locale = sqlLocaleClause(database.localeProvider, database.collate, database.ctype,
                                           database.icuLocale.value_or(QString()), database.serverVersion);
    const QString create = sqlCreateDatabase(Staging, database.owner, database.encoding, locale) +
                           u" CONNECTION LIMIT %1;"_s.arg(database.connectionLimit);
    return u"\nA new, empty database beside the live one. If it says that a locale does not exist, this PostgreSQL's image is of another kind (Alpine has fewer than Debian): put `'C.UTF-8'` in its place. If it says that the database exists, an earlier try left it: `in_database dropdb %1`.\n\n"_s
               .arg(Staging) +
           shellBlock(hereDocument(PsqlStrict + u"postgres"_s, {create})) +
           u"\nThe dump. It is whole if this says nothing.\n\n"_s +
           shellBlock(
               {u"in_database pg_restore --exit-on-error -d %1 < \"$SET\"/%2"_s.arg(Staging, shellWord(stored.file)),
                u"in_database psql -X -q -d %1 -c ANALYZE < /dev/null"_s.arg(Staging)});
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
           shellBlock(hereDocument(PsqlStrict + Staging, sql));
}

/// PostgreSQL reads the access list itself, and says what would grant it.
QStringList accessSql(const QString &acl)
{
    return {u"REVOKE ALL ON DATABASE %1 FROM PUBLIC;"_s.arg(Staging),
            u"SELECT format('GRANT %s ON DATABASE %s TO %s %s', privilege_type, '%1',"_s.replace(u"%1"_s, Staging),
            u"  CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,"_s,
            u"  CASE WHEN is_grantable THEN 'WITH GRANT OPTION' ELSE '' END)"_s,
            u"FROM aclexplode(CAST(%1 AS aclitem[])) \\gexec"_s.arg(sqlText(acl))};
}

QString settingsSection(const DatabaseComponent &database)
{
    QStringList sql;
    for (const DatabaseSetting &setting : database.settings)
        sql += sqlSetting(setting, Staging) + u';';
    if (database.acl)
        sql += accessSql(*database.acl);
    if (database.comment)
        sql.append(u"COMMENT ON DATABASE %1 IS %2;"_s.arg(Staging, sqlText(*database.comment)));
    if (sql.isEmpty())
        return {};
    return u"\nSettings and rights that lie outside the dump:\n\n"_s +
           shellBlock(hereDocument(PsqlStrict + u"postgres"_s, sql));
}

QString swapSection(const DatabaseComponent &database)
{
    const QString name = sqlText(database.name);
    const QStringList sql{
        u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IN (%1, '%2');"_s.arg(name, Staging),
        u"SELECT format('ALTER DATABASE %I RENAME TO %I', datname, 'authentik_before_' || to_char(now(), 'YYYYMMDDHH24MISS'))"_s,
        u"FROM pg_database WHERE datname = %1 \\gexec"_s.arg(name),
        u"ALTER DATABASE %1 RENAME TO %2;"_s.arg(Staging, sqlName(database.name))};
    return u"\nOnly now is the live database touched: it is renamed to `authentik_before_…` and kept, and the restored one takes its name.\n\n"_s +
           shellBlock(QStringList{u"compose stop server worker"_s} +
                      hereDocument(PsqlStrict + u"postgres > /dev/null"_s, sql));
}

QString databaseSection(const DatabaseComponent &database, const StoredFile &stored)
{
    return startSection(database) + rolesSection(database) + restoreSection(database, stored) +
           settingsSection(database) + countsSection(database) + swapSection(database);
}

/// A path as a string of Docker's templates, which are Go's.
QString templateText(const QString &text)
{
    QString escaped;
    for (const char byte : text.toUtf8()) {
        const uint code = uchar(byte);
        const bool isPlain = code > 0x20 && code < 0x7f && byte != '"' && byte != '\\';
        escaped += isPlain ? QString(QLatin1Char(byte)) : u"\\x%1"_s.arg(code, 2, 16, QChar(u'0'));
    }
    return u'"' + escaped + u'"';
}

QStringList hostFolderLines(const QString &services, const QString &mountPoint)
{
    const QString format =
        u"{{range .Mounts}}{{if eq .Destination %1}}{{println .Source}}{{end}}{{end}}"_s.arg(templateText(mountPoint));
    return {u"host_folder=$(docker inspect --format %1 $(compose ps --all --quiet %2) | grep -m 1 .)"_s.arg(
                shellWord(format), services),
            u"mkdir -p \"$host_folder\""_s};
}

QStringList moveAsideLines()
{
    return {u"mkdir -m 700 \"$host_folder\"/\"$moved_aside\""_s,
            u"find \"$host_folder\" -mindepth 1 -maxdepth 1 ! -name '.before-restore-*' \\"_s,
            u"    -exec mv -t \"$host_folder\"/\"$moved_aside\" {} +"_s};
}

QString unpackLine(const StoredFile &stored, const QString &folder)
{
    return u"zstd -q -d -c \"$SET\"/%1 | tar -x -f - --numeric-owner --xattrs --xattrs-include='*' --acls -C %2"_s.arg(
        shellWord(stored.file), folder);
}

/// A piece goes to its own mount, or into the one around it.
QStringList partLines(const DirectoryPiece &part)
{
    const QString saved = u"\"$unpacked\"/"_s + shellWord(part.path);
    QStringList lines = hostFolderLines(u"server worker"_s, part.mount.container);
    // Longer, too: "blueprints" in a /blueprints of the operator's own has no mount of its own.
    const QString end = u'/' + part.path;
    if (!part.mount.container.endsWith(end) || part.mount.container.size() == end.size()) {
        const QString live = u"\"$host_folder\"/"_s + shellWord(part.path);
        return lines + QStringList{u"mkdir -p -m 700 \"$host_folder\"/\"$moved_aside\""_s,
                                   u"[ ! -e %1 ] || mv -t \"$host_folder\"/\"$moved_aside\" %1"_s.arg(live),
                                   u"cp -a %1 %2"_s.arg(saved, live)};
    }
    if (!part.isFile)
        return lines + moveAsideLines() + QStringList{u"cp -a %1/. \"$host_folder\"/"_s.arg(saved)};
    lines.last() = u"mkdir -p \"$(dirname \"$host_folder\")\""_s;
    return lines + QStringList{u"[ ! -e \"$host_folder\" ] || mv \"$host_folder\" \\"_s,
                               u"    \"$(dirname \"$host_folder\")/$moved_aside-$(basename \"$host_folder\")\""_s,
                               u"cp -a %1 \"$host_folder\""_s.arg(saved)};
}

QString partsBlock(const StoredFile &stored, const QList<DirectoryPiece> &parts)
{
    QStringList lines{u"unpacked=$(mktemp -d)"_s, unpackLine(stored, u"\"$unpacked\""_s)};
    for (const DirectoryPiece &part : parts)
        lines += partLines(part);
    return shellBlock(lines + QStringList{u"rm -r \"$unpacked\""_s});
}

QString redisSection(const Component &component)
{
    if (!component.redis())
        return {};
    const bool hasFolder = component.redis()->serverVersion.section(u'.', 0, 0).toInt() >= 7;
    const QStringList asAppendFile =
        hasFolder ? QStringList{u"    mkdir \"$host_folder\"/appendonlydir"_s,
                                u"    cp \"$SET\"/%1 \"$host_folder\"/appendonlydir/appendonly.aof.1.base.rdb"_s.arg(
                                    shellWord(component.stored()->file)),
                                u"    : > \"$host_folder\"/appendonlydir/appendonly.aof.1.incr.aof"_s,
                                u"    printf '%s\\n' 'file appendonly.aof.1.base.rdb seq 1 type b' \\"_s,
                                u"        'file appendonly.aof.1.incr.aof seq 1 type i' \\"_s,
                                u"        > \"$host_folder\"/appendonlydir/appendonly.aof.manifest"_s,
                                u"    chown -R --reference=\"$host_folder\" \"$host_folder\"/appendonlydir"_s}
                  : QStringList{u"    cp \"$SET\"/%1 \"$host_folder\"/appendonly.aof"_s.arg(
                                    shellWord(component.stored()->file)),
                                u"    chown --reference=\"$host_folder\" \"$host_folder\"/appendonly.aof"_s};
    QStringList lines{u"compose up --detach redis"_s,
                      u"redis() { docker exec -e REDISCLI_AUTH \"$(compose ps --quiet redis)\" redis-cli \"$@\"; }"_s,
                      u"until redis PING | grep -q PONG; do sleep 1; done"_s,
                      u"appendonly=$(redis CONFIG GET appendonly | tail -n 1)"_s, u"compose stop redis"_s};
    lines += hostFolderLines(u"redis"_s, u"/data"_s);
    lines +=
        {u"mkdir -m 700 \"$host_folder\"/\"$moved_aside\""_s,
         u"for old in dump.rdb appendonlydir appendonly.aof; do"_s,
         u"    if [ -e \"$host_folder\"/$old ]; then mv \"$host_folder\"/$old \"$host_folder\"/\"$moved_aside\"/; fi"_s,
         u"done"_s,
         u"cp \"$SET\"/%1 \"$host_folder\"/dump.rdb"_s.arg(shellWord(component.stored()->file)),
         u"chown --reference=\"$host_folder\" \"$host_folder\"/dump.rdb"_s,
         u"if [ \"$appendonly\" = yes ]; then"_s};
    lines += asAppendFile;
    lines += {u"fi"_s, u"compose up --detach redis"_s, u"until redis PING | grep -q PONG; do sleep 1; done"_s,
              u"redis DBSIZE"_s};
    return u"\n## 4. Redis\n\nCaches and, in older versions, sessions and waiting tasks: authentik also works without this step. The Redis here must be %1 or newer, and not Valkey unless it was before. If it has a password, `export REDISCLI_AUTH=…` first. With `appendonly yes` Redis would start empty beside a mere `dump.rdb`, so it gets the file in both places. There were %2 keys; some have run out since.\n\n"_s
               .arg(inProse(component.redis()->serverVersion), QString::number(component.redis()->keys)) +
           shellBlock(lines);
}

QString directoryBlock(const QString &name, const Component &component)
{
    QString text = u"\n### %1\n\n"_s.arg(inProse(name));
    if (component.state == ComponentState::External)
        return text +
               u"Not in this backup: it is kept at %1. Bring it back with `aws s3 sync`, from the copy that you keep.\n"_s
                   .arg(inProse(component.location));
    if (!component.directory()->mount)
        return {};
    text += u"%1 entries, seen by the containers as %2; it was %3 on the host.\n\n"_s.arg(
        QString::number(component.directory()->entries), inProse(component.directory()->mount->container),
        inProse(component.directory()->mount->source));
    if (!component.location.isEmpty())
        text += u"Uploads are not in this backup: they are kept at %1.\n\n"_s.arg(inProse(component.location));
    if (!component.directory()->parts.isEmpty())
        return text + partsBlock(*component.stored(), component.directory()->parts);
    return text + shellBlock(hostFolderLines(u"server worker"_s, component.directory()->mount->container) +
                             moveAsideLines() + QStringList{unpackLine(*component.stored(), u"\"$host_folder\""_s)});
}

QString directoriesSection(const Manifest &manifest)
{
    QString blocks;
    for (const auto &[name, component] : manifest.components.asKeyValueRange()) {
        if (component.directory() || component.state == ComponentState::External)
            blocks += directoryBlock(name, component);
    }
    if (blocks.isEmpty())
        return {};
    return u"\n## 5. Directories\n\nCompose makes the containers without starting them, so that Docker can say which folder of the host each directory is. What is in it moves to `.before-restore-…` inside.\n\n"_s +
           shellBlock({u"compose create server worker"_s}) + blocks;
}

QString endSection()
{
    return u"\n## 6. Start\n\n"_s + shellBlock({u"compose up --detach"_s, u"compose ps"_s}) +
           u"\nauthentik is back when its address answers `/-/health/ready/` with 200 and you can log in. What was moved aside (the database `authentik_before_…`, the folders `.before-restore-…`) is yours to remove when you are sure: `in_database dropdb NAME`.\n"_s;
}

} // namespace

QByteArray restoreGuide(const Manifest &manifest)
{
    const Component &database = manifest.component(components::Database);
    QString text = headSection(manifest) + variablesSection(manifest) + configurationSection(manifest) + u'\n';
    if (database.database())
        text += databaseSection(*database.database(), *database.stored());
    else
        text += u"## 3. Database\n\nIt is not in this backup.\n"_s;
    text += redisSection(manifest.component(components::Redis)) + directoriesSection(manifest) + endSection();
    return text.toUtf8();
}

} // namespace keeper
