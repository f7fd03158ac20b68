// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/restoreguide.h"

#include "core/backupset/guidetext.h"
#include "core/backupset/restoreguidedatabase.h"

using namespace Qt::StringLiterals;

namespace keeper {

using namespace guidetext;

namespace {

QString headSection(const Manifest &manifest)
{
    QString text =
        u"# Restoring this backup by hand\n\n"
        "authentik %1 of %2 (project %3), saved %4 UTC. State: **%5**.\n"_s.arg(
            inProse(manifest.deployment.version), inProse(manifest.server.target), inProse(manifest.deployment.project),
            manifest.startedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s), nameOf(manifest.state));
    for (const auto &[name, component] : manifest.components.asKeyValueRange()) {
        if (component.state == ComponentState::Partial || component.state == ComponentState::Failed)
            text += u"- %1: %2\n"_s.arg(inProse(name), nameOf(component.state));
    }
    for (const QString &path : manifest.missing)
        text += u"- missing: %1\n"_s.arg(inProse(path));
    return text +
           u"\nIt needs root on a host with Docker and its Compose plugin, `zstd`, and GNU `tar`; nothing else. "
           u"Nothing is "
           "deleted: what was there is moved aside, and each step says where to. The names of services are those of "
           "authentik's own Compose file. **This folder holds every secret of authentik**: keep it to yourself, and "
           "take "
           "it off the host again afterwards.\n\n"
           "Run the blocks in order, in one shell, as root, and stop at the first that fails.\n"_s;
}

QString variablesSection(const Manifest &manifest)
{
    return u"\n## 1. Where\n\n"
           "Copy this folder to the host, go into it, and set what differs there.\n\n"_s +
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
    text += u"Compose files and `.env`, with the secret key and the database's password. Files that are there already "
            "stay as they are: compare them with the saved ones.\n\n"_s +
            shellBlock({u"saved_configuration=$(mktemp -d)"_s,
                        u"zstd -q -d -c \"$SET\"/%1 | tar -x -f - -C \"$saved_configuration\""_s.arg(
                            shellWord(component.stored()->file)),
                        u"mkdir -p \"$COMPOSE_FOLDER\""_s, u"if [ -d \"$saved_configuration\"/%1 ]; then"_s.arg(folder),
                        u"    tar -c -f - -C \"$saved_configuration\"/%1 . |"_s.arg(folder),
                        u"        tar -x -f - --skip-old-files -C \"$COMPOSE_FOLDER\""_s, u"fi"_s,
                        u"find \"$saved_configuration\" -type f"_s, u"compose config --images"_s});
    return text + u"\nThe images must be those of authentik %1: another version changes the database when it starts. "
                  u"If they are "
                  "not, set `AUTHENTIK_TAG` in `.env`. Put files that belong outside the project's folder in place by "
                  "hand, and "
                  "give those that a container reads (a `config.yml`) the rights it needs. Then remove "
                  "`$saved_configuration`.\n"_s.arg(inProse(manifest.deployment.version));
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
    return u"\n## 4. Redis\n\n"
           "Caches and, in older versions, sessions and waiting tasks: authentik also works without this step. The "
           "Redis "
           "here must be %1 or newer, and not Valkey unless it was before. If it has a password, `export "
           "REDISCLI_AUTH=…` "
           "first. With `appendonly yes` Redis would start empty beside a mere `dump.rdb`, so it gets the file in both "
           "places. There were %2 keys; some have run out since.\n\n"_s.arg(inProse(component.redis()->serverVersion),
                                                                            QString::number(component.redis()->keys)) +
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
    return u"\n## 5. Directories\n\n"
           "Compose makes the containers without starting them, so that Docker can say which folder of the host each "
           "directory is. What is in it moves to `.before-restore-…` inside.\n\n"_s +
           shellBlock({u"compose create server worker"_s}) + blocks;
}

QString endSection()
{
    return u"\n## 6. Start\n\n"_s + shellBlock({u"compose up --detach"_s, u"compose ps"_s}) +
           u"\nauthentik is back when its address answers `/-/health/ready/` with 200 and you can log in. What was "
           u"moved "
           "aside (the database `authentik_before_…`, the folders `.before-restore-…`) is yours to remove when you are "
           "sure: `in_database dropdb NAME`.\n"_s;
}

} // namespace

QByteArray restoreGuide(const Manifest &manifest)
{
    const Component &database = manifest.component(components::Database);
    QString text = headSection(manifest) + variablesSection(manifest) + configurationSection(manifest) + u'\n';
    if (database.database())
        text += restoreGuideForDatabase(*database.database(), *database.stored());
    else
        text += u"## 3. Database\n\nIt is not in this backup.\n"_s;
    text += redisSection(manifest.component(components::Redis)) + directoriesSection(manifest) + endSection();
    return text.toUtf8();
}

} // namespace keeper
