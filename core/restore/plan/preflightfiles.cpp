// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/directoryscope.h"
#include "core/restore/plan/planrestore.h"
#include "core/restore/plan/preflightparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qint64 BytesPerEntry = 4096;
constexpr qint64 SameFileSystem = qint64(1) << 20;

DirectoryComponent savedDirectory(const QString &component, const RestoreSource &source)
{
    return orEmpty(source.manifest.component(component).directory());
}

Check mountsCheck(const DirectoryScope &scope, const RestoreSource &source)
{
    if (scope.problem.isEmpty()) {
        const bool isEmptied = becomesEmpty(scope.component, source);
        QStringList sources;
        for (const DirectoryPlace &place : scope.places)
            sources += QString::fromUtf8(place.source);
        return makeCheck(u"directory-mounts"_s, isEmptied ? CheckState::Warning : CheckState::Green,
                         {{u"reason"_s, isEmptied ? u"empty"_s : QString()}, {u"paths"_s, sources.join(u'\n')}},
                         scope.component);
    }
    return makeCheck(
        u"directory-mounts"_s, CheckState::Blocking,
        {{u"reason"_s, scope.problem}, {u"paths"_s, scope.paths.join(u'\n')}, {u"skip"_s, scope.component}},
        scope.component);
}

/// Uploads alone have moved in authentik's time.
std::optional<Check> layoutCheck(const DirectoryScope &scope, const RestoreTarget &target)
{
    if (scope.component != "media"_L1 && scope.component != "data"_L1)
        return {};
    const bool isKnown = directoryOnServer(scope.onServer, target) != nullptr;
    const CheckState state = !isKnown                            ? CheckState::Blocking
                             : scope.component == scope.onServer ? CheckState::Green
                                                                 : CheckState::Warning;
    return makeCheck(
        u"layout"_s, state,
        {{u"backup"_s, u'/' + scope.component}, {u"server"_s, isKnown ? u'/' + scope.onServer : QString()}},
        scope.component);
}

struct Need
{
    qint64 bytes = 0;
    qint64 free = 0;
};

/// Of one place of a directory: pieces are not counted one by one in a manifest, so that each counts as all of it.
QList<Need> needsOf(const DirectoryScope &scope, const RestoreSource &source)
{
    const DirectoryComponent saved = savedDirectory(scope.component, source);
    QList<Need> needs;
    for (const DirectoryPlace &place : scope.places) {
        const bool isUnknown = !place.exists && place.freeBytes == 0;
        const bool isSeen = std::ranges::any_of(
            needs, [&](const Need &need) { return std::abs(need.free - place.freeBytes) < SameFileSystem; });
        if (!isUnknown && !isSeen)
            needs += Need{.bytes = saved.fileBytes + saved.entries * BytesPerEntry, .free = place.freeBytes};
    }
    return needs;
}

/// All that goes to the file system of `free`.
qint64 neededBeside(qint64 free, const QList<Need> &all)
{
    qint64 bytes = 0;
    for (const Need &need : all) {
        if (std::abs(need.free - free) < SameFileSystem)
            bytes += need.bytes;
    }
    return bytes;
}

Check spaceCheck(const DirectoryScope &scope, const RestoreSource &source, const QList<Need> &all)
{
    CheckState state = CheckState::Green;
    Need shown;
    for (const Need &need : needsOf(scope, source)) {
        const qint64 needed = neededBeside(need.free, all);
        if (state == CheckState::Green)
            shown = {.bytes = needed, .free = need.free};
        if (needed > need.free)
            state = CheckState::Blocking;
    }
    return makeCheck(u"space-directories"_s, state,
                     {{u"needed"_s, QString::number(shown.bytes)}, {u"free"_s, QString::number(shown.free)}},
                     scope.component);
}

bool isOnServer(const QString &component, const RestoreTarget &target)
{
    const DirectoryFacts *facts = directoryOnServer(component, target);
    return facts && (facts->state == DirectoryState::Found || facts->state == DirectoryState::Unreadable);
}

/// The server's uploads may be in the set under the name that they had.
bool isServedBySet(const QString &onServer, const RestoreSource &source)
{
    return isInSet(onServer, source) || (onServer == "data"_L1 && isInSet(u"media"_s, source));
}

QList<Check> notInSetChecks(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    QList<Check> checks;
    QStringList onServer{u"database"_s};
    for (const DirectoryFacts &facts : target.survey.directories) {
        if (isOnServer(facts.component, target))
            onServer += facts.component;
    }
    for (const QString &component : std::as_const(onServer)) {
        if (isAskedFor(component, options) && !isServedBySet(component, source))
            checks += makeCheck(u"not-in-set"_s, CheckState::Warning,
                                {{u"reason"_s, nameOf(source.manifest.component(component).state)}}, component);
    }
    return checks;
}

QString choiceName(RedisChoice choice)
{
    switch (choice) {
    case RedisChoice::Empty:
        return u"empty"_s;
    case RedisChoice::Keep:
        return u"keep"_s;
    case RedisChoice::FromBackup:
        return u"from-backup"_s;
    }
    return {};
}

int rdbVersionOf(const RestoreSource &source)
{
    const RedisComponent *saved = source.manifest.component(u"redis"_s).redis();
    return isInSet(u"redis"_s, source) && saved ? saved->rdbVersion : 0;
}

QString redisProblem(const RestoreSource &source, const RestoreTarget &target, RedisChoice choice)
{
    if (!target.redis)
        return u"unreachable"_s;
    if (target.redis->source.isEmpty())
        return u"not-on-mount"_s;
    if (choice != RedisChoice::FromBackup)
        return {};
    if (rdbVersionOf(source) == 0)
        return u"no-rdb"_s;
    if (target.redis->newestRdb == 0)
        return u"rdb-unknown"_s;
    return rdbVersionOf(source) > target.redis->newestRdb ? u"rdb-newer"_s : QString();
}

Check changedRedisCheck(const RestoreSource &source, const RestoreTarget &target, RedisChoice choice)
{
    const QString problem = redisProblem(source, target, choice);
    const bool isFromBackup = choice == RedisChoice::FromBackup;
    const CheckState state = !problem.isEmpty() ? CheckState::Blocking
                             : isFromBackup     ? CheckState::Warning
                                                : CheckState::Green;
    return makeCheck(
        u"redis"_s, state,
        {{u"choice"_s, choiceName(choice)},
         {u"reason"_s, problem},
         {u"rdb"_s, isFromBackup && rdbVersionOf(source) > 0 ? QString::number(rdbVersionOf(source)) : QString()},
         {u"newest"_s, isFromBackup && target.redis && target.redis->newestRdb > 0
                           ? QString::number(target.redis->newestRdb)
                           : QString()},
         {u"appendOnly"_s, target.redis && target.redis->appendOnly ? u"yes"_s : QString()}},
        u"redis"_s);
}

} // namespace

QList<Check> directoryChecks(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    const QList<DirectoryScope> scopes = directoryScopes(source, target, options);
    QList<Need> all;
    for (const DirectoryScope &scope : scopes)
        all += needsOf(scope, source);
    // On the same disk a restored database takes its room from the directories, and from the live one.
    if (restoredComponents(source, target, options).contains(u"database"_s))
        all += Need{.bytes = databaseBytesNeeded(source, target), .free = target.database.freeBytes};
    QList<Check> checks;
    for (const DirectoryScope &scope : scopes) {
        checks += mountsCheck(scope, source);
        if (const std::optional<Check> layout = layoutCheck(scope, target))
            checks += *layout;
        if (scope.problem.isEmpty() && options.path.isEmpty())
            checks += spaceCheck(scope, source, all);
    }
    if (options.path.isEmpty())
        checks += notInSetChecks(source, target, options);
    return checks;
}

QList<Check> redisChecks(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    if (!options.path.isEmpty() || !target.survey.deployment.redisAccess)
        return {};
    if (changesRedis(source, target, options))
        return {changedRedisCheck(source, target, options.redis)};
    const bool isOlder = restoredComponents(source, target, options).contains(u"database"_s);
    return {makeCheck(u"redis"_s, isOlder ? CheckState::Warning : CheckState::Green,
                      {{u"choice"_s, choiceName(RedisChoice::Keep)}}, u"redis"_s)};
}

} // namespace keeper
