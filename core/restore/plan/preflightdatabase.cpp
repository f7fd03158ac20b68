// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/preflightparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

const QString Database = u"database"_s;

// engine.md 2.1: 1,499 MB on disk were a dump of 255 MB.
constexpr qint64 DiskPerDump = 6;

QString number(qint64 value)
{
    return QString::number(value);
}

QString numberUnlessNone(int value)
{
    return value == 0 ? QString() : QString::number(value);
}

Check verdict(const QString &code, bool good, std::initializer_list<std::pair<QString, QString>> facts)
{
    return makeCheck(code, good ? CheckState::Green : CheckState::Blocking, facts, Database);
}

Check versionCheck(const DatabaseComponent &saved, const DatabaseFacts &live)
{
    // pg_restore must be as new as the pg_dump that wrote the file, which may be newer than its server.
    const int dump = saved.dumpVersion.section(u'.', 0, 0).toInt();
    const int tool = live.dumpVersion.section(u'.', 0, 0).toInt();
    const int backup = std::max(saved.serverVersion / 10000, dump);
    const int server = tool == 0 ? live.serverVersion / 10000 : std::min(live.serverVersion / 10000, tool);
    return verdict(u"postgres-version"_s, server >= backup,
                   {{u"backup"_s, number(backup)}, {u"server"_s, number(server)}});
}

Check encodingCheck(const DatabaseComponent &saved)
{
    return verdict(u"postgres-encoding"_s, saved.encoding == "UTF8"_L1, {{u"encoding"_s, saved.encoding}});
}

Check localeCheck(const DatabaseComponent &saved, const DatabaseTarget &target)
{
    return verdict(
        u"postgres-locale"_s, target.localeAvailable,
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
    return verdict(u"postgres-extensions"_s, missing.isEmpty(), {{u"missing"_s, missing.join(u'\n')}});
}

Check rolesCheck(const RestoreSource &source, const RestoreTarget &target)
{
    const RolesNeeded needed = rolesNeeded(source, target);
    return makeCheck(u"postgres-roles"_s, needed.allThere() ? CheckState::Green : CheckState::Warning,
                     {{u"missing"_s, needed.missing.join(u'\n')},
                      {u"foreign"_s, needed.foreign.join(u'\n')},
                      {u"role"_s, target.database.role}},
                     Database);
}

Check rightsCheck(const DatabaseTarget &target)
{
    QStringList lacks;
    if (!target.isSuperuser && !target.mayCreateDatabases)
        lacks += u"create"_s;
    if (!target.isSuperuser && !target.ownsDatabase)
        lacks += u"own"_s;
    return verdict(u"postgres-rights"_s, lacks.isEmpty(), {{u"role"_s, target.role}, {u"lacks"_s, lacks.join(u'\n')}});
}

Check blockersCheck(const DatabaseTarget &target)
{
    const bool isFree = target.preparedTransactions == 0 && target.logicalSlots == 0 && target.subscriptions == 0;
    return verdict(u"postgres-blockers"_s, isFree,
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
    return verdict(u"space-database"_s, target.database.freeBytes >= needed,
                   {{u"needed"_s, number(needed)}, {u"free"_s, number(target.database.freeBytes)}});
}

} // namespace

qint64 databaseBytesNeeded(const RestoreSource &source, const RestoreTarget &target)
{
    const Component component = source.manifest.components.value(Database);
    const qint64 dump = component.stored ? component.stored->bytes : 0;
    const qint64 live = component.database ? bytesAsLive(*component.database, target.survey.database) : 0;
    return std::max(dump * DiskPerDump, live) * 5 / 2 + dump;
}

RolesNeeded rolesNeeded(const RestoreSource &source, const RestoreTarget &target)
{
    const std::optional<DatabaseComponent> saved = source.manifest.components.value(Database).database;
    QStringList roles = source.dumpRoles;
    if (saved)
        roles += saved->owner;
    roles.removeDuplicates();
    roles.sort();
    RolesNeeded needed;
    for (const QString &role : std::as_const(roles)) {
        if (!target.database.roles.contains(role))
            needed.missing += role;
        else if (!target.database.isSuperuser && role != target.database.role &&
                 !target.database.mayActAs.contains(role))
            needed.foreign += role;
    }
    for (const QString &role : source.dumpGrantees) {
        if (!target.database.roles.contains(role) && !needed.missing.contains(role))
            needed.missing += role;
    }
    needed.missing.sort();
    return needed;
}

QList<Check> databaseChecks(const RestoreSource &source, const RestoreTarget &target)
{
    const DatabaseComponent saved = source.manifest.components.value(Database).database.value_or(DatabaseComponent{});
    const Deployment &deployment = target.survey.deployment;
    return {verdict(u"database-container"_s, deployment.database() != nullptr && target.database.missingTools.isEmpty(),
                    {{u"host"_s, deployment.databaseAccess.host},
                     {u"missing"_s, target.database.missingTools.join(u", "_s)}}),
            versionCheck(saved, target.survey.database),
            encodingCheck(saved),
            localeCheck(saved, target.database),
            extensionsCheck(source, saved, target.database),
            rolesCheck(source, target),
            rightsCheck(target.database),
            blockersCheck(target.database),
            spaceCheck(source, target)};
}

} // namespace keeper
