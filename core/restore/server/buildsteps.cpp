// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/buildsteps.h"

#include "core/backupset/components.h"
#include "core/files/unpack/unpack.h"
#include "core/postgres/restore/databasecheck.h"
#include "core/postgres/restore/finishdatabase.h"
#include "core/postgres/restore/restoreinto.h"
#include "core/redis/redisfiles.h"
#include "core/restore/plan/plandatabase.h"
#include "core/restore/plan/plandirectories.h"
#include "core/restore/plan/runnames.h"
#include "core/restore/server/restorework.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// A step that builds something beside; there is an order, since only restores have such steps.
class BuildStep : public Step
{
public:
    explicit BuildStep(std::shared_ptr<RestoreWork> work)
        : m_work(std::move(work))
    {}

protected:
    [[nodiscard]] RestoreWork &work() const { return *m_work; }
    [[nodiscard]] const RestoreScope &order() const { return *m_work->order; }
    [[nodiscard]] FileRef fileOfSet(const QString &file) const { return order().source.set.file(file); }

private:
    std::shared_ptr<RestoreWork> m_work;
};

class RestoreDatabase final : public BuildStep
{
public:
    using BuildStep::BuildStep;

    Result<> run(StepContext &context) override
    {
        const DatabaseToRestore wanted = databaseToRestore(order());
        const CommandLog log = [&](const QString &line) { context.log(line); };
        if (auto made = createStaging(*work().server, work().deployment, wanted, context.stop(), log); !made)
            return made;
        const qint64 bytes = stored().bytes;
        const auto progress = [&](qint64 sent) {
            context.progress(sent, bytes);
            if (sent >= bytes)
                context.activity(Activity::BuildingIndexes);
        };
        const auto restored = restoreInto(*work().server, work().deployment, wanted, progress, context.stop());
        if (!restored)
            return std::unexpected(restored.error());
        context.log(restored->command);
        const auto finished = finishStaging(*work().server, work().deployment, wanted, context.stop(), log);
        if (!finished)
            return std::unexpected(finished.error());
        for (const NotTakenOver &one : *finished)
            context.warn({.code = one.code, .component = components::Database, .detail = one.detail});
        return {};
    }

    Result<> verify(StepContext &context) override
    {
        context.activity(Activity::CheckingRows);
        const DatabaseComponent &saved = database();
        return checkStaging(*work().server, work().deployment, restoredDatabaseName(work().run.run),
                            {.rows = saved.rows,
                             .sequences = saved.sequences,
                             .installIdSha256 = order().source.manifest.deployment.installIdSha256,
                             .newestVersion = saved.newestVersion,
                             .newestBuild = saved.newestBuild},
                            context.stop());
    }

private:
    [[nodiscard]] const Component &component() const { return order().source.component(components::Database); }
    [[nodiscard]] const DatabaseComponent &database() const { return *component().database(); }
    [[nodiscard]] const StoredFile &stored() const { return *component().stored(); }
};

class UnpackDirectory final : public BuildStep
{
public:
    UnpackDirectory(std::shared_ptr<RestoreWork> work, const QString &component)
        : BuildStep(std::move(work))
        , m_component(component)
    {}

    Result<> run(StepContext &context) override
    {
        for (const DirectoryPlace &place : work().run.places) {
            if (place.component != m_component)
                continue;
            if (auto unpacked = unpack(place, context); !unpacked)
                return unpacked;
        }
        return {};
    }

private:
    Result<> unpack(const DirectoryPlace &place, StepContext &context)
    {
        const QString component = order().savedAs(m_component);
        const UnpackRequest request = unpackRequest(order(), component, place, work().entry);
        const qint64 bytes = order().source.stored(component).bytes;
        const auto unpacked = unpackStaging(
            *work().server, *work().helper, request, [&](qint64 read) { context.progress(read, bytes); },
            context.stop(), [&](const QString &line) { context.log(line); });
        if (!unpacked)
            return std::unexpected(unpacked.error());
        context.log(u"%1: %2 entries"_s.arg(QString::fromUtf8(place.incoming(work().run.run))).arg(unpacked->entries));
        if (!unpacked->withAttributes)
            context.warn({.code = WarningCode::AttributesNotRestored, .component = m_component});
        return {};
    }

    QString m_component;
};

class PrepareRedis final : public BuildStep
{
public:
    using BuildStep::BuildStep;

    Result<> run(StepContext &context) override
    {
        const auto place = std::ranges::find(work().run.places, components::Redis, &DirectoryPlace::component);
        if (place == work().run.places.end() || !order().target.redis)
            return fail(ErrorCode::Internal, u"no place for Redis"_s);
        StoredFile rdb;
        if (order().options.redis == RedisChoice::FromBackup)
            rdb = order().source.stored(components::Redis);
        return prepareRedisFiles(*work().server, *work().helper, *order().target.redis, place->incoming(work().run.run),
                                 rdb.file.isEmpty() ? FileRef() : fileOfSet(rdb.file), rdb.sha256, context.stop(),
                                 [&](const QString &line) { context.log(line); });
    }
};

} // namespace

std::unique_ptr<Step> makeRestoreDatabase(std::shared_ptr<RestoreWork> work)
{
    return std::make_unique<RestoreDatabase>(std::move(work));
}

std::unique_ptr<Step> makeUnpackDirectory(std::shared_ptr<RestoreWork> work, const QString &component)
{
    return std::make_unique<UnpackDirectory>(std::move(work), component);
}

std::unique_ptr<Step> makePrepareRedis(std::shared_ptr<RestoreWork> work)
{
    return std::make_unique<PrepareRedis>(std::move(work));
}

} // namespace keeper
