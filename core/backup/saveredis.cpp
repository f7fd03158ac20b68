// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/saveredis.h"

#include "core/redis/rdbstream.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr QLatin1StringView RdbFile{"redis.rdb"};

class SaveRedis final : public SaveStep
{
public:
    using SaveStep::SaveStep;

protected:
    Result<> save(StepContext &context) override
    {
        const Survey &survey = work().survey;
        if (!survey.redis)
            return std::unexpected(survey.redisError.value_or(Error{.code = ErrorCode::RedisUnreachable}));
        Result<std::unique_ptr<SetFile>> file = work().set->createFile(RdbFile, context.stop());
        if (!file)
            return std::unexpected(file.error());
        const ByteSink sink = [&](QByteArrayView bytes) {
            Result<> written = (*file)->write(bytes);
            context.progress((*file)->bytes(), survey.redis->memoryBytes, true);
            return written;
        };
        const Result<RdbPull> pull = pullRdb(
            *work().server, survey.deployment, sink,
            [&context](RdbPhase now) {
                context.activity(now == RdbPhase::Waiting ? std::optional(Activity::WaitingForRedis) : std::nullopt);
            },
            context.stop());
        if (!pull)
            return std::unexpected(pull.error());
        const Result<FileSum> sum = work().close(RdbFile, **file);
        if (!sum)
            return std::unexpected(sum.error());
        context.log(u"redis: %1, %2 keys"_s.arg(pull->method).arg(pull->summary.keys));
        record({.state = ComponentState::Saved,
                .content = {{.stored = storedFile(RdbFile, *sum, {pull->bytes, pull->sha256}),
                             .details = RedisComponent{.rdbVersion = pull->summary.version,
                                                       .serverVersion = survey.redis->version,
                                                       .keys = pull->summary.keys}}}});
        return {};
    }
};

} // namespace

std::unique_ptr<Step> makeSaveRedis(std::shared_ptr<BackupWork> work, const QString &component)
{
    return std::make_unique<SaveRedis>(std::move(work), component);
}

} // namespace keeper
