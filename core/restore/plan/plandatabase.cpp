// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/plandatabase.h"

#include "core/backupset/components.h"
#include "core/base/sqltext.h"
#include "core/postgres/restore/finishdatabase.h"
#include "core/postgres/restore/restoreinto.h"
#include "core/restore/plan/plannedsteps.h"
#include "core/restore/plan/runnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// pg_restore of a dump of 255 MB took 15.2 s (docs/facts/postgresql.md 4.1); counts and ANALYZE come on top.
constexpr qint64 DumpBytesPerSecond = 12'000'000;

// In place of a name that is drawn when it runs.
constexpr auto AnySession = "authentik-keeper-SESSION";

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

Check spaceCheck(const RestoreSource &source, const RestoreTarget &target)
{
    const qint64 needed = databaseBytesNeeded(source, target);
    return verdict(CheckCode::SpaceDatabase, target.database.freeBytes >= needed,
                   {{u"needed"_s, number(needed)}, {u"free"_s, number(target.database.freeBytes)}});
}

QStringList databaseCommands(const RestoreScope &scope)
{
    const DatabaseToRestore wanted = databaseToRestore(scope);
    const DatabaseTarget &target = scope.target.database;
    const DatabaseHost host{.freeBytes = target.freeBytes,
                            .freeScratch = target.freeScratch,
                            .memory = target.memory,
                            .cores = target.cores};
    const qint64 bytes = scope.source.stored(components::Database).bytes;
    QStringList lines;
    for (const QString &statement : createStagingSql(wanted, scope.target.survey.database.serverVersion))
        lines += sqlLine(statement);
    lines += pgRestoreCommand(scope.target.survey.deployment, wanted, restoreWay(bytes, host, {}), bytes, AnySession)
                 .forLog();
    for (const QString &statement : finishStagingSql(wanted))
        lines += sqlLine(statement);
    return lines;
}

} // namespace

DatabaseToRestore databaseToRestore(const RestoreScope &scope)
{
    const DatabaseComponent saved = orEmpty(scope.source.component(components::Database).database());
    const StoredFile stored = scope.source.stored(components::Database);
    DatabaseToRestore wanted{.name = restoredDatabaseName(scope.run),
                             .maintenance = scope.target.database.maintenance,
                             .applicationRole = scope.target.database.role,
                             .withOwners = scope.withOwners,
                             .owner = saved.owner,
                             .encoding = saved.encoding,
                             .locale = {.provider = saved.localeProvider,
                                        .collate = saved.collate,
                                        .ctype = saved.ctype,
                                        .locale = saved.icuLocale.value_or(QString())},
                             .acl = saved.acl,
                             .comment = saved.comment,
                             .connectionLimit = saved.connectionLimit,
                             .dump = scope.source.set.file(stored.file),
                             .sha256 = stored.sha256};
    wanted.settings = saved.settings;
    return wanted;
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
