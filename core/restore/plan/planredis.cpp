// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/planredis.h"

#include "core/backupset/components.h"
#include "core/redis/redisfiles.h"
#include "core/restore/plan/plannedsteps.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

int rdbVersionOf(const RestoreSource &source)
{
    const RedisComponent *saved = source.component(components::Redis).redis();
    return source.holds(components::Redis) && saved ? saved->rdbVersion : 0;
}

std::optional<RedisReason> redisProblem(const RestoreSource &source, const RestoreTarget &target, RedisChoice choice)
{
    if (!target.redis)
        return RedisReason::Unreachable;
    if (target.redis->source.isEmpty())
        return RedisReason::NotOnMount;
    if (choice != RedisChoice::FromBackup)
        return {};
    if (rdbVersionOf(source) == 0)
        return RedisReason::NoRdb;
    if (target.redis->newestRdb == 0)
        return RedisReason::RdbUnknown;
    if (rdbVersionOf(source) > target.redis->newestRdb)
        return RedisReason::RdbNewer;
    return {};
}

Check changedRedisCheck(const RestoreSource &source, const RestoreTarget &target, RedisChoice choice)
{
    const std::optional<RedisReason> problem = redisProblem(source, target, choice);
    const bool isFromBackup = choice == RedisChoice::FromBackup;
    const CheckState state = problem ? CheckState::Blocking : isFromBackup ? CheckState::Warning : CheckState::Green;
    return makeCheck(
        CheckCode::Redis, state,
        {{u"choice"_s, nameOf(choice)},
         {u"reason"_s, problem ? nameOf(*problem) : QString()},
         {u"rdb"_s, isFromBackup && rdbVersionOf(source) > 0 ? QString::number(rdbVersionOf(source)) : QString()},
         {u"newest"_s, isFromBackup && target.redis && target.redis->newestRdb > 0
                           ? QString::number(target.redis->newestRdb)
                           : QString()},
         {u"appendOnly"_s, target.redis && target.redis->appendOnly ? u"yes"_s : QString()}},
        components::Redis);
}

} // namespace

QList<Check> redisChecks(const RestoreScope &scope)
{
    if (!scope.stopsAuthentik || !scope.target.survey.deployment.redisAccess)
        return {};
    if (scope.restores(components::Redis))
        return {changedRedisCheck(scope.source, scope.target, scope.options.redis)};
    const bool isOlder = scope.restores(components::Database);
    return {makeCheck(CheckCode::Redis, isOlder ? CheckState::Warning : CheckState::Green,
                      {{u"choice"_s, nameOf(RedisChoice::Keep)}}, components::Redis)};
}

QList<PlannedStep> redisSteps(const RestoreScope &scope)
{
    if (!scope.restores(components::Redis) || !scope.target.redis)
        return {};
    const bool isFromBackup = scope.options.redis == RedisChoice::FromBackup;
    const qint64 bytes = isFromBackup ? scope.source.stored(components::Redis).bytes : 0;
    const DirectoryPlace place = scope.placesOf(components::Redis).first();
    return {
        {.id = restoresteps::PrepareRedis,
         .component = components::Redis,
         .effects = {QString::fromUtf8(place.incoming(scope.run))},
         .expectedBytes = bytes > 0 ? std::optional(bytes) : std::nullopt,
         .commands = {redisFilesCommand(helperOf(scope), *scope.target.redis, place.incoming(scope.run), isFromBackup)
                          .forLog()},
         .seconds = secondsFor(bytes, FileBytesPerSecond)}};
}

} // namespace keeper
