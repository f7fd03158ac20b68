// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/scope.h"

#include "core/backupset/components.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// docs/facts/postgresql.md 1.1: 1,499 MB on disk were a dump of 255 MB.
constexpr qint64 DiskPerDump = 6;

qint64 sum(const QMap<QString, QMap<QString, qint64>> &rows)
{
    qint64 all = 0;
    for (const QMap<QString, qint64> &tables : rows) {
        for (const qint64 count : tables)
            all += std::max<qint64>(count, 0); // -1: never analysed
    }
    return all;
}

/// What the live database takes for as many rows as the backup has.
qint64 bytesAsLive(const DatabaseComponent &saved, const DatabaseFacts &live)
{
    const qint64 savedRows = sum(saved.rows);
    const qint64 liveRows = sum(live.estimatedRows);
    if (liveRows <= savedRows)
        return live.bytes;
    return qint64(double(live.bytes) * double(savedRows) / double(liveRows));
}

/// Is Redis stopped and given other files? Never with `keep`. Emptied only along with the database or when it is named
/// by --only: a restore of files alone logs nobody out.
bool changesRedis(const RestoreScope &scope)
{
    const RestoreOptions &options = scope.options;
    if (!scope.target.survey.deployment.redisAccess || options.redis == RedisChoice::Keep ||
        !isAskedFor(components::Redis, options))
        return false;
    const bool withDatabase = scope.source.holds(components::Database) && isAskedFor(components::Database, options);
    return withDatabase || options.redis == RedisChoice::FromBackup || options.only.contains(components::Redis);
}

/// A directory that was empty: is there something to be swapped away, or is it somebody else's by now?
bool changesAnEmptyOne(const Component &saved, const DirectoryFacts *facts)
{
    if (!facts)
        return false;
    const bool isOthers =
        facts->state == DirectoryState::Empty && saved.root && facts->root && *facts->root != *saved.root;
    return facts->state == DirectoryState::Found || isOthers;
}

bool isRestored(const ComponentInfo &component, const RestoreScope &scope)
{
    const RestoreOptions &options = scope.options;
    const bool isHeld = scope.source.holds(component.name);
    const DirectoryFacts *facts = directoryOnServer(componentOnServer(component.name, scope.target), scope.target);
    if (scope.source.heldNothingOf(component.name) && !changesAnEmptyOne(scope.source.component(component.name), facts))
        return false;
    if (!options.path.isEmpty())
        return isHeld && component.name == options.path.section(u'/', 0, 0);
    if (component.kind == ComponentKind::Redis)
        return changesRedis(scope);
    if (component.kind == ComponentKind::Configuration)
        return options.configuration && isHeld;
    return isAskedFor(component.name, options) && isHeld;
}

QList<DirectoryPlace> placesIn(const RestoreTarget &target, QLatin1StringView component)
{
    QList<DirectoryPlace> found = target.places;
    found.removeIf([&](const DirectoryPlace &place) { return place.component != component; });
    return found;
}

/// Where Redis' files are: as they were looked at along with the directories, else as Redis itself says.
QList<DirectoryPlace> redisPlaces(const RestoreTarget &target)
{
    const QList<DirectoryPlace> seen = placesIn(target, components::Redis);
    if (!seen.isEmpty() || !target.redis)
        return seen.first(std::min<qsizetype>(1, seen.size()));
    return {{.component = components::Redis, .source = target.redis->source, .archiveRoot = "."}};
}

RolesNeeded rolesNeeded(const RestoreSource &source, const DatabaseTarget &target)
{
    QStringList roles = source.dumpRoles;
    if (const DatabaseComponent *saved = source.component(components::Database).database())
        roles += saved->owner;
    roles.removeDuplicates();
    roles.sort();
    RolesNeeded needed;
    for (const QString &role : std::as_const(roles)) {
        if (!target.roles.contains(role))
            needed.missing += role;
        else if (!target.isSuperuser && role != target.role && !target.mayActAs.contains(role))
            needed.foreign += role;
    }
    for (const QString &role : source.dumpGrantees) {
        if (!target.roles.contains(role) && !needed.missing.contains(role))
            needed.missing += role;
    }
    needed.missing.sort();
    return needed;
}

std::unexpected<Error> usage(const QString &detail, const QMap<QString, QString> &facts = {})
{
    return fail(ErrorCode::Usage, detail, facts);
}

Result<> checkNames(const QStringList &names, const RestoreSource &source)
{
    QStringList known = source.manifest.components.keys();
    if (!known.contains(components::Redis))
        known += components::Redis;
    for (const QString &name : names) {
        if (!known.contains(name))
            return usage(u"this backup has no component “%1”"_s.arg(name),
                         {{u"component"_s, name}, {u"known"_s, known.join(u", "_s)}});
    }
    return {};
}

Result<> checkPath(const RestoreSource &source, const RestoreOptions &options)
{
    const QString component = options.path.section(u'/', 0, 0);
    if (!isPlainEntry(options.path) || !options.path.contains(u'/'))
        return usage(u"a path is COMPONENT/ENTRY, as in the index: “%1”"_s.arg(options.path));
    if (!source.component(component).directory() || !source.holds(component))
        return usage(u"this backup has no files of “%1”"_s.arg(component), {{u"component"_s, component}});
    if (source.manifest.missing.contains(options.path))
        return usage(u"this file could not be saved: “%1”"_s.arg(options.path));
    if (!options.only.isEmpty() || !options.skip.isEmpty() || options.configuration)
        return usage(u"a path can't be combined with a choice of components"_s);
    return {};
}

} // namespace

HelperAccess helperOf(const RestoreScope &scope)
{
    return {scope.target.survey.deployment.engine.toUtf8(), HelperContainer::nameFor(scope.run)};
}

qint64 databaseBytesNeeded(const RestoreSource &source, const RestoreTarget &target)
{
    const DatabaseComponent *saved = source.component(components::Database).database();
    const qint64 dump = source.stored(components::Database).bytes;
    const qint64 live = saved ? bytesAsLive(*saved, target.survey.database) : 0;
    return std::max(dump * DiskPerDump, live) * 5 / 2 + dump;
}

bool isAskedFor(const QString &component, const RestoreOptions &options)
{
    return options.only.isEmpty() ? !options.skip.contains(component) : options.only.contains(component);
}

QList<DirectoryPlace> RestoreScope::placesOf(const QString &onServer) const
{
    QList<DirectoryPlace> found = places;
    found.removeIf([&](const DirectoryPlace &place) { return place.component != onServer; });
    return found;
}

QString RestoreScope::savedAs(const QString &onServer) const
{
    const auto found = std::ranges::find(directories, onServer, &DirectoryScope::onServer);
    return found == directories.end() ? QString() : found->component;
}

RestoreScope restoreScope(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    RestoreScope scope{.source = source,
                       .target = target,
                       .options = options,
                       .roles = rolesNeeded(source, target.database),
                       .upgrade = upgradePath(source.manifest.deployment.version, target.survey.deployment.version),
                       .stopsAuthentik = options.path.isEmpty()};
    scope.withOwners = scope.roles.allThere();
    for (const ComponentInfo &component : AllComponents) {
        if (!isRestored(component, scope))
            continue;
        scope.components += component.name;
        if (component.kind == ComponentKind::Directory) {
            const DirectoryComponent saved = orEmpty(source.component(component.name).directory());
            scope.directories += directoryScope(component.name, saved, target, options.path);
            scope.places += scope.directories.last().places;
        }
    }
    if (scope.restores(components::Redis))
        scope.places += redisPlaces(target);
    if (scope.restores(components::Configuration))
        scope.places += placesIn(target, components::Configuration);
    return scope;
}

Result<> checkChoice(const RestoreScope &scope)
{
    const RestoreOptions &options = scope.options;
    if (!options.path.isEmpty())
        return checkPath(scope.source, options);
    if (const Result<> named = checkNames(options.only + options.skip, scope.source); !named)
        return named;
    // Leaving out what is not there does no harm; asking for it alone would restore nothing.
    for (const QString &name : options.only) {
        const bool keepsRedis = name == components::Redis && options.redis == RedisChoice::Keep;
        if (!scope.restores(name) && !keepsRedis)
            return usage(u"“%1” is not in this backup, or can't be restored there"_s.arg(name),
                         {{u"component"_s, name}, {u"known"_s, scope.components.join(u", "_s)}});
    }
    if (options.configuration && !scope.restores(components::Configuration))
        return usage(u"this backup has no configuration"_s);
    // Its .env has the key and the password that go with the saved database.
    if (options.configuration && !scope.restores(components::Database))
        return usage(u"the configuration is restored together with the database only"_s);
    return scope.components.isEmpty() ? usage(u"nothing is left to be restored"_s) : Result<>();
}

} // namespace keeper
