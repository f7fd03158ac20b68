// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/databasecheck.h"

#include "core/backupset/components.h"
#include "core/postgres/restore/restorequeries.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/postgresanswers.h"
#include "core/postgres/session/queries.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

void compareRows(const RowCounts &expected, const RowCounts &found, QList<DatabaseDifference> &differences)
{
    const auto tell = [&](const QString &schema, const QString &table, const QString &words) {
        differences.append({.what = u"rows"_s, .line = schema + u'.' + table + u": "_s + words});
    };
    for (const auto &[schema, tables] : expected.asKeyValueRange()) {
        const auto there = found.value(schema);
        for (const auto &[table, rows] : tables.asKeyValueRange()) {
            const auto it = there.find(table);
            if (it == there.end())
                tell(schema, table, u"missing"_s);
            else if (*it != rows)
                tell(schema, table, u"%1 rows, not %2"_s.arg(*it).arg(rows));
        }
    }
    for (const auto &[schema, tables] : found.asKeyValueRange()) {
        for (const auto &[table, rows] : tables.asKeyValueRange()) {
            if (!expected.value(schema).contains(table))
                tell(schema, table, u"not in the backup, %1 rows"_s.arg(rows));
        }
    }
}

void compareText(const QString &what,
                 const QString &expected,
                 const QString &found,
                 QList<DatabaseDifference> &differences)
{
    if (expected.isEmpty() || expected == found)
        return;
    const QString line = found.isEmpty() ? u"none, not %1"_s.arg(expected) : u"%1, not %2"_s.arg(found, expected);
    differences.append({.what = what, .line = what + u": "_s + line});
}

Result<FoundDatabase> look(DatabaseSession &session, std::stop_token stop)
{
    const auto authentik = askTwice(session, queries::askAuthentik(), stop);
    if (!authentik)
        return std::unexpected(authentik.error());
    const auto sequences = session.ask(queries::sequences(), stop);
    if (!sequences)
        return std::unexpected(sequences.error());
    const auto behind = askTwice(session, queries::askSequencesBehind(), stop);
    if (!behind)
        return std::unexpected(behind.error());
    const auto views = session.ask(queries::emptyViews(), stop);
    if (!views)
        return std::unexpected(views.error());
    const auto counts = askTwice(session, queries::askCounts(), stop);
    if (!counts)
        return std::unexpected(counts.error());
    const AuthentikRows known = authentikRowsIn(*authentik);
    FoundDatabase found{.rows = rowsIn(*counts, "rows"_L1),
                        .sequences = fromJson<QStringList>(sequences->value("sequences"_L1)),
                        .unfilledViews = fromJson<QStringList>(views->value("views"_L1)),
                        .installIdSha256 = authentik->value("installIdSha256"_L1).toString(),
                        .newestVersion = known.newestVersion,
                        .newestBuild = known.newestBuild};
    for (const QJsonArray all = behind->value("behind"_L1).toArray(); const QJsonValue &one : all) {
        const QJsonArray entry = one.toArray(); // [sequence and column, reached, largest]
        found.behind.append(u"%1: has reached %2, the column %3"_s.arg(entry.at(0).toString(), entry.at(1).toString(),
                                                                       entry.at(2).toString()));
    }
    return found;
}

Error differs(const QString &database, const QList<DatabaseDifference> &differences)
{
    constexpr qsizetype mostLines = 50;
    QStringList what;
    QStringList lines;
    for (const DatabaseDifference &difference : differences) {
        if (!what.contains(difference.what))
            what.append(difference.what);
        if (lines.size() < mostLines)
            lines.append(difference.line);
    }
    if (differences.size() > mostLines)
        lines.last() = u"… and %1 more"_s.arg(differences.size() - mostLines + 1);
    return {
        .code = ErrorCode::RestoredDiffers,
        .detail = lines.join(u'\n'),
        .facts = {{u"component"_s, components::Database}, {u"database"_s, database}, {u"what"_s, what.join(u", "_s)}}};
}

} // namespace

QList<DatabaseDifference> databaseDifferences(const ExpectedDatabase &expected, const FoundDatabase &found)
{
    QList<DatabaseDifference> differences;
    compareText(u"version"_s, expected.newestVersion, found.newestVersion, differences);
    if (!expected.newestVersion.isEmpty() && expected.newestBuild != found.newestBuild)
        differences.append({.what = u"version"_s,
                            .line = u"build: \"%1\", not \"%2\""_s.arg(found.newestBuild, expected.newestBuild)});
    compareText(u"install-id"_s, expected.installIdSha256, found.installIdSha256, differences);
    compareRows(expected.rows, found.rows, differences);
    for (const QString &sequence : expected.sequences) {
        if (!found.sequences.contains(sequence))
            differences.append({.what = u"sequences"_s, .line = sequence + u": missing"_s});
    }
    for (const QString &line : found.behind)
        differences.append({.what = u"sequences"_s, .line = line});
    for (const QString &view : found.unfilledViews)
        differences.append({.what = u"views"_s, .line = view + u": not filled"_s});
    return differences;
}

Result<> checkStaging(Server &server,
                      const Deployment &deployment,
                      const QString &database,
                      const ExpectedDatabase &expected,
                      std::stop_token stop)
{
    const auto session = openDatabase(server, inDatabase(deployment, database), newApplicationName(), stop);
    if (!session)
        return std::unexpected(session.error());
    const auto found = look(**session, stop);
    if (!found)
        return std::unexpected(found.error());
    const QList<DatabaseDifference> differences = databaseDifferences(expected, *found);
    if (!differences.isEmpty())
        return std::unexpected(differs(database, differences));
    return {};
}

Result<RowCounts> countRows(Server &server, const Deployment &deployment, const QString &database, std::stop_token stop)
{
    const auto session = openDatabase(server, inDatabase(deployment, database), newApplicationName(), stop);
    if (!session)
        return std::unexpected(session.error());
    return askTwice(**session, queries::askCounts(), stop).transform([](const QJsonObject &answer) {
        return rowsIn(answer, "rows"_L1);
    });
}

Result<RowCounts> countWrites(Server &server,
                              const Deployment &deployment,
                              const QString &database,
                              std::stop_token stop)
{
    return askDatabase(server, inDatabase(deployment, database), queries::writes(), stop)
        .transform([](const QJsonObject &answer) { return rowsIn(answer, "rows"_L1); });
}

Result<qint64> databaseBytes(Server &server,
                             const Deployment &deployment,
                             const QString &database,
                             std::stop_token stop)
{
    return askDatabase(server, deployment, queries::databaseBytes(database), stop)
        .transform([](const QJsonObject &answer) { return answer.value("bytes"_L1).toInteger(); });
}

} // namespace keeper
