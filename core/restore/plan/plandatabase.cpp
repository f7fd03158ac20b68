// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/plandatabase.h"

#include "core/backupset/components.h"
#include "core/restore/plan/databasenames.h"
#include "core/restore/plan/plannedsteps.h"
#include "core/restore/plan/restorecommands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// docs/facts/postgresql.md 1.1: 1,499 MB on disk were a dump of 255 MB.
constexpr qint64 DiskPerDump = 6;

// pg_restore of a dump of 255 MB took 15.2 s (docs/facts/postgresql.md 4.1); counts and ANALYZE come on top.
constexpr qint64 DumpBytesPerSecond = 12'000'000;

QString number(qint64 value)
{
    return QString::number(value);
}

QString numberUnlessNone(int value)
{
    return value == 0 ? QString() : QString::number(value);
}

Check verdict(CheckCode code, bool good, std::initializer_list<std::pair<QString, QString>> facts)
{
    return makeCheck(code, good ? CheckState::Green : CheckState::Blocking, facts, components::Database);
}

Check versionCheck(const DatabaseComponent &saved, const DatabaseFacts &live)
{
    // pg_restore must be as new as the pg_dump that wrote the file, which may be newer than its server.
    const int dump = saved.dumpVersion.section(u'.', 0, 0).toInt();
    const int tool = live.dumpVersion.section(u'.', 0, 0).toInt();
    const int backup = std::max(saved.serverVersion / 10000, dump);
    const int server = tool == 0 ? live.serverVersion / 10000 : std::min(live.serverVersion / 10000, tool);
    return verdict(CheckCode::PostgresVersion, server >= backup,
                   {{u"backup"_s, number(backup)}, {u"server"_s, number(server)}});
}

Check encodingCheck(const DatabaseComponent &saved)
{
    return verdict(CheckCode::PostgresEncoding, saved.encoding == "UTF8"_L1, {{u"encoding"_s, saved.encoding}});
}

Check localeCheck(const DatabaseComponent &saved, const DatabaseTarget &target)
{
    return verdict(
        CheckCode::PostgresLocale, target.localeAvailable,
        {{u"locale"_s, saved.localeProvider == "c"_L1 ? saved.collate : saved.icuLocale.value_or(saved.collate)},
         {u"problem"_s, target.localeProblem}});
}

Check extensionsCheck(const RestoreSource &source, const DatabaseComponent &saved, const DatabaseTarget &target)
{
    QStringList missing = source.dumpExtensions + saved.extensions.keys();
    missing.removeIf(
        [&](const QString &name) { return name == "plpgsql"_L1 || target.availableExtensions.contains(name); });
    missing.removeDuplicates();
    missing.sort();
    return verdict(CheckCode::PostgresExtensions, missing.isEmpty(), {{u"missing"_s, missing.join(u'\n')}});
}

Check rolesCheck(const RolesNeeded &needed, const DatabaseTarget &target)
{
    return makeCheck(CheckCode::PostgresRoles, needed.allThere() ? CheckState::Green : CheckState::Warning,
                     {{u"missing"_s, needed.missing.join(u'\n')},
                      {u"foreign"_s, needed.foreign.join(u'\n')},
                      {u"role"_s, target.role}},
                     components::Database);
}

Check rightsCheck(const DatabaseTarget &target)
{
    QStringList lacks;
    if (!target.isSuperuser && !target.mayCreateDatabases)
        lacks += nameOf(DatabaseRight::Create);
    if (!target.isSuperuser && !target.ownsDatabase)
        lacks += nameOf(DatabaseRight::Own);
    return verdict(CheckCode::PostgresRights, lacks.isEmpty(),
                   {{u"role"_s, target.role}, {u"lacks"_s, lacks.join(u'\n')}});
}

Check blockersCheck(const DatabaseTarget &target)
{
    const bool isFree = target.preparedTransactions == 0 && target.logicalSlots == 0 && target.subscriptions == 0;
    return verdict(CheckCode::PostgresBlockers, isFree,
                   {{u"prepared"_s, numberUnlessNone(target.preparedTransactions)},
                    {u"slots"_s, numberUnlessNone(target.logicalSlots)},
                    {u"subscriptions"_s, numberUnlessNone(target.subscriptions)}});
}

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

Check spaceCheck(const RestoreSource &source, const RestoreTarget &target)
{
    const qint64 needed = databaseBytesNeeded(source, target);
    return verdict(CheckCode::SpaceDatabase, target.database.freeBytes >= needed,
                   {{u"needed"_s, number(needed)}, {u"free"_s, number(target.database.freeBytes)}});
}

} // namespace

qint64 databaseBytesNeeded(const RestoreSource &source, const RestoreTarget &target)
{
    const DatabaseComponent *saved = source.component(components::Database).database();
    const qint64 dump = source.stored(components::Database).bytes;
    const qint64 live = saved ? bytesAsLive(*saved, target.survey.database) : 0;
    return std::max(dump * DiskPerDump, live) * 5 / 2 + dump;
}

QList<Check> databaseChecks(const RestoreScope &scope)
{
    if (!scope.restores(components::Database))
        return {};
    const RestoreSource &source = scope.source;
    const DatabaseTarget &target = scope.target.database;
    const Survey &survey = scope.target.survey;
    const DatabaseComponent saved = orEmpty(source.component(components::Database).database());
    return {verdict(CheckCode::DatabaseContainer,
                    survey.deployment.database() != nullptr && target.missingTools.isEmpty(),
                    {{u"host"_s, survey.deployment.databaseAccess.host},
                     {u"missing"_s, target.missingTools.join(u", "_s)}}),
            versionCheck(saved, survey.database),
            encodingCheck(saved),
            localeCheck(saved, target),
            extensionsCheck(source, saved, target),
            rolesCheck(scope.roles, target),
            rightsCheck(target),
            blockersCheck(target),
            spaceCheck(source, scope.target)};
}

QList<PlannedStep> databaseSteps(const RestoreScope &scope)
{
    if (!scope.restores(components::Database))
        return {};
    const qint64 bytes = scope.source.stored(components::Database).bytes;
    return {{.id = restoresteps::RestoreDatabase,
             .component = components::Database,
             .effects = {restoredDatabaseName(scope.run)},
             .expectedBytes = bytes,
             .commands = databaseCommands(scope),
             .seconds = secondsFor(bytes, DumpBytesPerSecond)}};
}

} // namespace keeper
