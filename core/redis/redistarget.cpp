// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/redistarget.h"

#include "core/redis/redissession.h"
#include "core/redis/surveyredis.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

using MajorMinor = std::pair<int, int>;

MajorMinor majorMinor(const QString &version)
{
    return {version.section(u'.', 0, 0).toInt(), version.section(u'.', 1, 1).toInt()};
}

/// Keeps `value` where Redis does not tell. False: it refused.
Result<bool> askFor(RedisSession &session, const QByteArray &name, QString &value, std::stop_token stop)
{
    const Result<QByteArray> answer = redisSetting(session, name, std::move(stop));
    if (!answer && answer.error().code != ErrorCode::RedisFailed)
        return std::unexpected(answer.error());
    if (answer)
        value = QString::fromUtf8(*answer);
    return answer.has_value();
}

} // namespace

int newestRdbVersion(const QString &flavour, const QString &version)
{
    static constexpr std::array<std::pair<MajorMinor, int>, 5> redis{
        {{{6, 2}, 9}, {{7, 0}, 10}, {{7, 2}, 11}, {{7, 4}, 12}, {{8, 6}, 13}}};
    const MajorMinor wanted = majorMinor(version);
    if (flavour == "valkey"_L1) // 9 counts anew, and what it writes was not seen
        return wanted >= MajorMinor(7, 2) && wanted < MajorMinor(9, 0) ? 11 : 0;
    int newest = 0;
    for (const auto &[since, rdb] : redis)
        newest = wanted >= since ? rdb : newest;
    return newest;
}

Result<RedisTarget> surveyRedisTarget(Server &server, const Deployment &deployment, std::stop_token stop)
{
    const Result<RedisFacts> facts = surveyRedis(server, deployment, stop);
    if (!facts)
        return std::unexpected(facts.error());
    const Result<std::unique_ptr<RedisSession>> session = openRedis(server, deployment, stop);
    if (!session)
        return std::unexpected(session.error());
    const bool hasFolder = facts->flavour == "valkey"_L1 || majorMinor(facts->version) >= MajorMinor(7, 0);
    RedisTarget target{.dbFileName = u"dump.rdb"_s,
                       .appendOnly = facts->appendOnly,
                       .appendFileName = u"appendonly.aof"_s,
                       .appendDirName = hasFolder ? u"appendonlydir"_s : QString(),
                       .newestRdb = newestRdbVersion(facts->flavour, facts->version)};
    QString folder = u"/data"_s; // of every official image
    for (const auto &[name, value] : {std::pair{"dir", &folder},
                                      {"dbfilename", &target.dbFileName},
                                      {"appendfilename", &target.appendFileName},
                                      {"appenddirname", &target.appendDirName}}) {
        const Result<bool> told = askFor(**session, name, *value, stop);
        if (!told)
            return std::unexpected(told.error());
        target.assumed = target.assumed || !*told;
    }
    target.folder = folder.toUtf8();
    if (deployment.redis())
        target.source = onHost(target.folder, deployment.redis()->mounts);
    return target;
}

} // namespace keeper
