// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/postgresanswers.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

std::optional<QString> stringOrNothing(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

DatabaseSetting settingIn(const QJsonObject &object)
{
    const QString setting = object.value("setting"_L1).toString(); // "name=value"
    return {.role = object.value("role"_L1).toString(),
            .everyDatabase = object.value("everyDatabase"_L1).toBool(),
            .name = setting.section(u'=', 0, 0),
            .value = setting.section(u'=', 1)};
}

/// The columns of pg_database, whose names differ: before 15 there is no provider, ICU's locale has moved in 17.
void readLocale(const QJsonObject &row, DatabaseFacts &facts)
{
    facts.localeProvider = row.value("datlocprovider"_L1).toString(u"c"_s);
    facts.collate = row.value("datcollate"_L1).toString();
    facts.ctype = row.value("datctype"_L1).toString();
    facts.icuLocale =
        stringOrNothing(row.contains("datlocale"_L1) ? row.value("datlocale"_L1) : row.value("daticulocale"_L1));
}

} // namespace

DatabaseFacts databaseFactsIn(const QJsonObject &answer)
{
    const QJsonObject row = answer.value("database"_L1).toObject();
    DatabaseFacts facts;
    facts.name = row.value("datname"_L1).toString();
    facts.connectionLimit = row.value("datconnlimit"_L1).toInt(-1);
    readLocale(row, facts);
    facts.owner = answer.value("owner"_L1).toString();
    facts.serverVersion = answer.value("version"_L1).toInt();
    facts.serverVersionText = answer.value("versionText"_L1).toString();
    facts.bytes = answer.value("bytes"_L1).toInteger();
    facts.tableBytes = answer.value("tableBytes"_L1).toInteger();
    facts.encoding = answer.value("encoding"_L1).toString();
    facts.acl = stringOrNothing(answer.value("acl"_L1));
    facts.comment = stringOrNothing(answer.value("comment"_L1));
    facts.settings = settingsIn(answer);
    readJson(answer.value("extensions"_L1), facts.extensions);
    facts.schemas = fromJson<QStringList>(answer.value("schemas"_L1));
    facts.estimatedRows = rowsIn(answer, "tables"_L1);
    facts.mayReadAll = answer.value("mayReadAll"_L1).toBool();
    return facts;
}

QList<DatabaseSetting> settingsIn(const QJsonObject &answer)
{
    QList<DatabaseSetting> found;
    for (const QJsonArray settings = answer.value("settings"_L1).toArray(); const QJsonValue &setting : settings)
        found.append(settingIn(setting.toObject()));
    return found;
}

AuthentikRows authentikRowsIn(const QJsonObject &answer)
{
    const QJsonObject newest = answer.value("newest"_L1).toObject();
    return {.newestVersion = newest.value("version"_L1).toString(),
            .newestBuild = newest.value("build"_L1).toString(),
            .migrations = fromJson<QStringList>(answer.value("migrations"_L1))};
}

QMap<QString, QMap<QString, qint64>> rowsIn(const QJsonObject &answer, QLatin1StringView member)
{
    QMap<QString, QMap<QString, qint64>> rows;
    for (const QJsonArray tables = answer.value(member).toArray(); const QJsonValue &table : tables) {
        const QJsonArray entry = table.toArray(); // [schema, table, rows]
        rows[entry.at(0).toString()].insert(entry.at(1).toString(), entry.at(2).toInteger());
    }
    return rows;
}

QString dumpVersionIn(const QByteArray &words)
{
    static const QRegularExpression pattern(u"\\(PostgreSQL\\) (\\d\\S*)"_s);
    return pattern.match(QString::fromUtf8(words)).captured(1);
}

Result<QJsonObject> askTwice(DatabaseSession &session, const QByteArray &sql, std::stop_token stop)
{
    return session.ask(sql, stop).and_then(
        [&](const QJsonObject &answer) { return session.ask(answer.value("sql"_L1).toString().toUtf8(), stop); });
}

} // namespace keeper
