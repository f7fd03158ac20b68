// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/planrestore.h"

#include "core/restore/plan/databasenames.h"
#include "core/restore/plan/directoryscope.h"
#include "core/restore/plan/preflightparts.h"
#include "core/restore/plan/restorecommands.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Rates behind "about how long", from below. pg_restore of a dump of 255 MB took 15.2 s (docs/facts/postgresql.md 4.1),
// and counts and ANALYZE come on top. Files: what a small server's disk writes, and what the network to it carries.
constexpr qint64 DumpBytesPerSecond = 12'000'000;
constexpr qint64 FileBytesPerSecond = 50'000'000;
constexpr qint64 EntriesPerSecond = 4'000;
constexpr int SecondsToPrepare = 5;
constexpr int SecondsToCheckHealth = 30; // workers report about every 30 s
constexpr int SecondsToFinish = 2;
constexpr int SecondsToCheckFiles = 2;

// The engine waits as long for a container to end (docker stop's default); ours is what docs/benchmarks.md holds us to;
// authentik loads itself, and after the step to the next train migrates its database.
constexpr double SecondsToStop = 10;
constexpr double SecondsToSwap = 3;
constexpr double SecondsToStart = 30;
constexpr double SecondsToMigrate = 60;

int seconds(qint64 amount, qint64 perSecond)
{
    return int(1 + amount / perSecond);
}

PlannedStep databaseStep(const RestoreSource &source, const RestoreTarget &target, bool withOwners)
{
    const QString component = u"database"_s;
    const qint64 bytes = orEmpty(source.manifest.component(component).stored()).bytes;
    return {.id = restoresteps::RestoreDatabase,
            .component = component,
            .effects = {restoredDatabaseName(u"RUN"_s)},
            .expectedBytes = bytes,
            .commands = databaseCommands(source, target, withOwners),
            .seconds = seconds(bytes, DumpBytesPerSecond)};
}

PlannedStep unpackStep(const DirectoryScope &scope, const RestoreSource &source, const RestoreOptions &options)
{
    const DirectoryComponent saved = orEmpty(source.manifest.component(scope.component).directory());
    const StoredFile stored = orEmpty(source.manifest.component(scope.component).stored());
    QStringList beside;
    for (const DirectoryPlace &place : scope.places)
        beside += QString::fromUtf8(place.incoming(u"RUN"_s));
    PlannedStep step{.id = restoresteps::unpack(scope.onServer),
                     .component = scope.onServer,
                     .effects = beside,
                     .commands = unpackCommands(source, scope)};
    if (options.path.isEmpty()) {
        if (stored.bytes > 0)
            step.expectedBytes = stored.bytes;
        step.seconds = seconds(stored.streamBytes, FileBytesPerSecond) + int(saved.entries / EntriesPerSecond);
    }
    return step;
}

PlannedStep redisStep(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    const qint64 bytes = options.redis == RedisChoice::FromBackup
                             ? orEmpty(source.manifest.component(components::Redis).stored()).bytes
                             : 0;
    const DirectoryPlace place{.component = u"redis"_s, .source = target.redis->source};
    return {.id = restoresteps::PrepareRedis,
            .component = u"redis"_s,
            .effects = {QString::fromUtf8(place.incoming(u"RUN"_s))},
            .expectedBytes = bytes > 0 ? std::optional(bytes) : std::nullopt,
            .commands = redisCommands(source, target, options),
            .seconds = seconds(bytes, FileBytesPerSecond)};
}

/// Where Redis' files are: as they were looked at along with the directories, else as Redis itself says.
DirectoryPlace redisPlace(const RestoreTarget &target)
{
    const auto seen = std::ranges::find(target.places, u"redis"_s, &DirectoryPlace::component);
    if (seen != target.places.end())
        return *seen;
    return {.component = u"redis"_s, .source = target.redis->source, .archiveRoot = "."};
}

QList<DirectoryPlace> filePlaces(const RestoreTarget &target)
{
    QList<DirectoryPlace> places = target.places;
    places.removeIf([](const DirectoryPlace &place) { return place.component != "configuration"_L1; });
    return places;
}

PlannedStep configurationStep(const RestoreTarget &target)
{
    QStringList beside;
    for (const DirectoryPlace &place : filePlaces(target))
        beside += QString::fromUtf8(place.incoming(u"RUN"_s));
    return {.id = restoresteps::PrepareConfiguration,
            .component = u"configuration"_s,
            .effects = beside,
            .commands = configurationCommands(target),
            .seconds = SecondsToCheckFiles};
}

PlannedStep buildStep(const RestorePlan &plan,
                      const RestoreSource &source,
                      const RestoreTarget &target,
                      const RestoreOptions &options)
{
    PlannedStep group{.id = restoresteps::BuildBeside};
    const QStringList components = restoredComponents(source, target, options);
    if (plan.withDatabase)
        group.members += databaseStep(source, target, plan.withOwners);
    for (const DirectoryScope &scope : directoryScopes(source, target, options))
        group.members += unpackStep(scope, source, options);
    if (components.contains(u"redis"_s))
        group.members += redisStep(source, target, options);
    if (components.contains(u"configuration"_s))
        group.members += configurationStep(target);
    int longest = 0;
    bool isKnown = true;
    for (const PlannedStep &member : std::as_const(group.members)) {
        isKnown = isKnown && member.seconds;
        longest = std::max(longest, member.seconds.value_or(0));
    }
    if (isKnown)
        group.seconds = longest; // side by side
    return group;
}

/// What changes hands: the live name, and under which name the old one is kept.
QStringList swapEffects(const RestorePlan &plan, const RestoreTarget &target)
{
    QStringList effects;
    if (plan.withDatabase)
        effects += u"%1 → %2"_s.arg(target.survey.database.name, keptDatabaseName(u"RUN"_s));
    for (const DirectoryPlace &place : plan.places)
        effects += u"%1 → %2"_s.arg(QString::fromUtf8(place.source), QString::fromUtf8(place.outgoing(u"RUN"_s)));
    return effects;
}

Downtime expectedDowntime(const QList<Check> &checks)
{
    const auto version = std::ranges::find(checks, u"authentik-version"_s, &Check::code);
    const bool migrates = version != checks.end() && version->state == CheckState::Warning;
    return {.stop = SecondsToStop, .ours = SecondsToSwap, .start = SecondsToStart + (migrates ? SecondsToMigrate : 0)};
}

std::unexpected<Error> usage(const QString &detail, const QMap<QString, QString> &facts = {})
{
    return fail(ErrorCode::Usage, detail, facts);
}

Result<> checkNames(const QStringList &names, const RestoreSource &source)
{
    QStringList known = source.manifest.components.keys();
    if (!known.contains(u"redis"_s))
        known += u"redis"_s;
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
    const Component &saved = source.manifest.component(component);
    if (!isPlainEntry(options.path) || !options.path.contains(u'/'))
        return usage(u"a path is COMPONENT/ENTRY, as in the index: “%1”"_s.arg(options.path));
    if (!saved.directory() || !isInSet(component, source))
        return usage(u"this backup has no files of “%1”"_s.arg(component), {{u"component"_s, component}});
    if (source.manifest.missing.contains(options.path))
        return usage(u"this file could not be saved: “%1”"_s.arg(options.path));
    if (!options.only.isEmpty() || !options.skip.isEmpty() || options.configuration)
        return usage(u"a path can't be combined with a choice of components"_s);
    return {};
}

Result<> checkOptions(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    if (!options.path.isEmpty())
        return checkPath(source, options);
    if (const Result<> named = checkNames(options.only + options.skip, source); !named)
        return named;
    const QStringList components = restoredComponents(source, target, options);
    // Leaving out what is not there does no harm; asking for it alone would restore nothing.
    for (const QString &name : options.only) {
        const bool keepsRedis = name == "redis"_L1 && options.redis == RedisChoice::Keep;
        if (!components.contains(name) && !keepsRedis)
            return usage(u"“%1” is not in this backup, or can't be restored there"_s.arg(name),
                         {{u"component"_s, name}, {u"known"_s, components.join(u", "_s)}});
    }
    if (options.configuration && !components.contains(u"configuration"_s))
        return usage(u"this backup has no configuration"_s);
    // Its .env has the key and the password that go with the saved database.
    if (options.configuration && !components.contains(u"database"_s))
        return usage(u"the configuration is restored together with the database only"_s);
    return components.isEmpty() ? usage(u"nothing is left to be restored"_s) : Result<>();
}

QString blockingCodes(const QList<Check> &checks)
{
    QStringList codes;
    for (const Check &check : checks) {
        if (check.state == CheckState::Blocking && !codes.contains(check.code))
            codes += check.code;
    }
    return codes.join(u',');
}

} // namespace

QString restoresteps::unpack(const QString &component)
{
    return "unpack-"_L1 + component;
}

Result<RestorePlan> planRestore(const RestoreSource &source, const RestoreTarget &target, const RestoreOptions &options)
{
    if (const Result<> asked = checkOptions(source, target, options); !asked)
        return std::unexpected(asked.error());
    RestorePlan plan{.plan = {.kind = u"restore"_s}, .checks = preflight(source, target, options)};
    if (isBlocked(plan.checks))
        return fail(ErrorCode::PreflightBlocked, {}, {{u"checks"_s, blockingCodes(plan.checks)}});
    const QStringList components = restoredComponents(source, target, options);
    plan.withDatabase = components.contains(u"database"_s);
    plan.withOwners = rolesNeeded(source, target).allThere();
    plan.stopsAuthentik = options.path.isEmpty();
    for (const DirectoryScope &scope : directoryScopes(source, target, options))
        plan.places += scope.places;
    if (components.contains(u"redis"_s))
        plan.places += redisPlace(target);
    if (components.contains(u"configuration"_s))
        plan.places += filePlaces(target);
    if (plan.stopsAuthentik)
        plan.downtime = expectedDowntime(plan.checks);

    const Downtime &down = plan.downtime;
    plan.plan.steps = {
        plainStep(restoresteps::PrepareRun,
                  {QString::fromUtf8(target.survey.deployment.folder) + u"/.authentik-keeper/RUN"_s},
                  prepareCommands(target), SecondsToPrepare),
        buildStep(plan, source, target, options),
        plainStep(restoresteps::Swap, swapEffects(plan, target), swapCommands(plan, target, options),
                  std::max(1, int(down.stop + down.ours + down.start))),
        plainStep(restoresteps::CheckHealth, {}, healthCommands(plan, source, target, options), SecondsToCheckHealth),
        plainStep(restoresteps::FinishRun, {}, {}, SecondsToFinish)};
    plan.plan.steps.last().policy = StepPolicy::Always;
    return plan;
}

QJsonObject toJson(const RestorePlan &plan)
{
    QJsonObject json = toJson(plan.plan);
    QJsonArray checks;
    for (const Check &check : plan.checks)
        checks += toJson(check);
    json[u"checks"_s] = checks;
    json[u"downtime"_s] = QJsonObject{
        {u"stop"_s, plan.downtime.stop}, {u"ours"_s, plan.downtime.ours}, {u"start"_s, plan.downtime.start}};
    json[u"withOwners"_s] = plan.withOwners;
    json[u"stopsAuthentik"_s] = plan.stopsAuthentik;
    return json;
}

} // namespace keeper
