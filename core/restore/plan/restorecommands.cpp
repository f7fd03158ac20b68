// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/restorecommands.h"

#include "core/backupset/components.h"
#include "core/backupset/guidetext.h"
#include "core/base/sqltext.h"
#include "core/deployment/composecommand.h"
#include "core/remote/remotecommand.h"
#include "core/restore/plan/configurationplaces.h"
#include "core/restore/plan/databasenames.h"
#include "core/restore/plan/steadytables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

using guidetext::shellWord;

namespace {

QString word(const QByteArray &bytes)
{
    return QString::fromUtf8(shellQuoted(bytes));
}

QString nameOf(const Service &container)
{
    return shellWord(container.name.isEmpty() ? QString::fromLatin1(container.id()) : container.name);
}

QString names(const QList<Service> &containers)
{
    QStringList all;
    for (const Service &container : containers)
        all += nameOf(container);
    return all.join(u' ');
}

QList<Service> runningClients(const Deployment &deployment, bool withWorker)
{
    QList<Service> all = deployment.clients();
    all.removeIf([&](const Service &client) { return !client.running || (!withWorker && client.does(Role::Worker)); });
    return all;
}

QString inDatabase(const Deployment &deployment)
{
    const QString container = deployment.database() ? nameOf(*deployment.database()) : u"DATABASE"_s;
    return u"%1 exec --interactive %2"_s.arg(deployment.engine, container);
}

QString stored(const QString &component, const RestoreSource &source)
{
    return shellWord(source.set.file(source.stored(component).file).name());
}

QString restoreLine(const RestoreScope &scope)
{
    const RestoreTarget &target = scope.target;
    QString line = u"%1 pg_restore --exit-on-error --username=%2 --dbname=%3"_s.arg(
        inDatabase(target.survey.deployment), shellWord(target.database.role), restoredDatabaseName(scope.run));
    if (!scope.withOwners)
        line += u" --no-owner --no-privileges --role="_s + shellWord(target.database.role);
    return line + u" < "_s + stored(components::Database, scope.source);
}

/// Beside, in, over: the two renames of one place.
QStringList renames(const DirectoryPlace &place, const QString &run)
{
    if (place.isMountPoint) // it can't be renamed itself
        return {u"mv %1/* %2/"_s.arg(word(place.source), word(place.outgoing(run))),
                u"mv %1/* %2/"_s.arg(word(place.incoming(run)), word(place.source))};
    return {u"mv %1 %2"_s.arg(word(place.source), word(place.outgoing(run))),
            u"mv %1 %2"_s.arg(word(place.incoming(run)), word(place.source))};
}

QStringList databaseSwap(const RestoreScope &scope)
{
    const RestoreTarget &target = scope.target;
    const QString live = sqlName(target.survey.database.name);
    QStringList lines{u"ALTER DATABASE %1 ALLOW_CONNECTIONS false;"_s.arg(live),
                      u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %1;"_s.arg(
                          sqlText(target.survey.database.name)),
                      u"BEGIN;"_s, u"ALTER DATABASE %1 RENAME TO %2;"_s.arg(live, sqlName(keptDatabaseName(scope.run))),
                      u"ALTER DATABASE %1 RENAME TO %2;"_s.arg(sqlName(restoredDatabaseName(scope.run)), live)};
    if (scope.options.configuration)
        lines +=
            u"ALTER ROLE %1 PASSWORD '…'; -- where the restored .env has another"_s.arg(sqlName(target.database.role));
    return lines << u"COMMIT;"_s;
}

/// What the program's own request comes to, as a person could type it.
QString healthLine(const Deployment &deployment, const QString &path)
{
    return u"%1 exec %2 python3 -c 'import urllib.request as r; print(r.urlopen(\"http://127.0.0.1:9000%3\").status)'"_s
        .arg(deployment.engine, nameOf(*deployment.server()), path);
}

} // namespace

QStringList prepareCommands(const RestoreScope &scope)
{
    const QByteArray folder = scope.target.survey.deployment.folder + "/.authentik-keeper";
    return {u"mkdir %1"_s.arg(word(folder + "/lock")), u"mkdir %1"_s.arg(word(folder + '/' + scope.run.toUtf8()))};
}

QStringList databaseCommands(const RestoreScope &scope)
{
    const RestoreTarget &target = scope.target;
    const DatabaseComponent saved = orEmpty(scope.source.component(components::Database).database());
    const QString owner = scope.withOwners ? saved.owner : target.database.role;
    return {u"CREATE DATABASE %1 TEMPLATE template0 OWNER %2 ENCODING %3 %4;"_s.arg(
                sqlName(restoredDatabaseName(scope.run)), sqlName(owner), sqlText(saved.encoding),
                sqlLocaleClause(saved.localeProvider, saved.collate, saved.ctype, saved.icuLocale.value_or(QString()),
                                target.survey.database.serverVersion)),
            restoreLine(scope), u"ANALYZE;"_s};
}

QStringList unpackCommands(const DirectoryScope &directory, const RestoreScope &scope)
{
    const QString &run = scope.run;
    QStringList lines;
    for (const DirectoryPlace &place : directory.places) {
        if (scope.source.heldNothingOf(directory.component)) {
            lines += u"mkdir "_s + word(place.incoming(run));
            continue;
        }
        const QByteArray folder = place.incoming(run) + (place.below.isEmpty() ? QByteArray() : '/' + place.below);
        const qsizetype depth = place.archiveRoot == "." ? 0 : place.archiveRoot.count('/');
        QString line =
            u"zstd -dc %1 | tar --extract --numeric-owner --same-owner --same-permissions --xattrs -C %2"_s.arg(
                stored(directory.component, scope.source), word(folder));
        if (depth > 0)
            line += u" --strip-components=%1 %2"_s.arg(depth).arg(word(place.archiveRoot));
        lines += line;
    }
    return lines;
}

QStringList redisCommands(const RestoreScope &scope)
{
    if (scope.options.redis != RedisChoice::FromBackup)
        return {};
    const RedisTarget &redis = *scope.target.redis;
    const QByteArray folder =
        DirectoryPlace{.component = components::Redis, .source = redis.source}.incoming(scope.run);
    QByteArray file = redis.dbFileName.toUtf8();
    if (redis.appendOnly)
        file = redis.appendDirName.isEmpty()
                   ? redis.appendFileName.toUtf8()
                   : QByteArray(redis.appendDirName.toUtf8() + '/' + redis.appendFileName.toUtf8() + ".1.base.rdb");
    return {u"cp %1 %2"_s.arg(stored(components::Redis, scope.source), word(folder + '/' + file))};
}

QString composeLine(const QString &engine, const ComposeProject &project, const QList<QByteArray> &verb)
{
    QStringList words{engine};
    for (const QByteArray &one : composeWords(project, verb))
        words += shellWord(QString::fromUtf8(one));
    return words.join(u' ');
}

QStringList configurationCommands(const RestoreScope &scope)
{
    const Deployment &deployment = scope.target.survey.deployment;
    return {composeLine(deployment.engine, projectOf(deployment), {"config", "--quiet"})};
}

QStringList swapCommands(const RestoreScope &scope)
{
    const Deployment &deployment = scope.target.survey.deployment;
    const RestoreOptions &options = scope.options;
    const bool changesRedis = scope.restores(components::Redis);
    const QString redis = changesRedis && deployment.redis() ? nameOf(*deployment.redis()) : QString();
    QStringList lines;
    if (scope.stopsAuthentik)
        lines += u"%1 stop %2"_s.arg(deployment.engine, names(runningClients(deployment, true)));
    if (!redis.isEmpty())
        lines += u"%1 stop %2"_s.arg(deployment.engine, redis);
    if (scope.restores(components::Database))
        lines += databaseSwap(scope);
    for (const DirectoryPlace &place : scope.places)
        lines += renames(place, scope.run);
    if (scope.options.configuration)
        return lines << composeLine(deployment.engine, projectOf(deployment),
                                    recreateWords(deployment, !options.keepWorkerStopped));
    if (!redis.isEmpty())
        lines += u"%1 start %2"_s.arg(deployment.engine, redis);
    if (scope.stopsAuthentik)
        lines += u"%1 start %2"_s.arg(deployment.engine, names(runningClients(deployment, !options.keepWorkerStopped)));
    return lines;
}

QStringList healthCommands(const RestoreScope &scope)
{
    const Deployment &deployment = scope.target.survey.deployment;
    const QList<Service> started =
        scope.stopsAuthentik ? runningClients(deployment, !scope.options.keepWorkerStopped) : QList<Service>();
    QStringList lines;
    if (!started.isEmpty())
        lines += u"%1 inspect --format '{{.State.Status}}, {{.RestartCount}} restarts' %2"_s.arg(deployment.engine,
                                                                                                 names(started));
    if (deployment.server())
        lines += {healthLine(deployment, u"/-/health/live/"_s), healthLine(deployment, u"/-/health/ready/"_s)};
    const bool comparesRows =
        scope.restores(components::Database) && scope.source.manifest.deployment.version == deployment.version;
    for (const QString &table : comparesRows ? steadyTables() : QStringList())
        lines += u"SELECT count(*) FROM %1;"_s.arg(table);
    if (std::ranges::any_of(started, [](const Service &one) { return one.does(Role::Worker); }))
        lines += u"SELECT count(*) FROM authentik_tasks_workerstatus WHERE last_seen >= TIME;"_s;
    for (const Service &container : started)
        lines += u"%1 logs --since TIME %2"_s.arg(deployment.engine, nameOf(container));
    return lines;
}

} // namespace keeper
