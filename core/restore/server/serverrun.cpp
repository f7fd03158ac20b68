// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/serverrun.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr QLatin1StringView Format{"authentik-keeper-run"};
constexpr int FormatVersion = 1;

/// As text where it is UTF-8, else under NAMEBase64: paths are bytes.
void put(QJsonObject &json, const QString &name, const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        json[name + u"Base64"_s] = QString::fromLatin1(bytes.toBase64());
    else
        json[name] = text;
}

QByteArray bytesOf(const QJsonObject &json, const QString &name)
{
    const QJsonValue encoded = json.value(name + u"Base64"_s);
    return encoded.isString() ? QByteArray::fromBase64(encoded.toString().toLatin1())
                              : json.value(name).toString().toUtf8();
}

QJsonObject placeToJson(const DirectoryPlace &place)
{
    QJsonObject json{{u"component"_s, place.component},
                     {u"exists"_s, place.exists},
                     {u"isFile"_s, place.isFile},
                     {u"isMountPoint"_s, place.isMountPoint}};
    put(json, u"source"_s, place.source);
    put(json, u"archiveRoot"_s, place.archiveRoot);
    if (!place.below.isEmpty())
        put(json, u"below"_s, place.below);
    return json;
}

DirectoryPlace placeFromJson(const QJsonObject &json)
{
    return {.component = json.value("component"_L1).toString(),
            .source = bytesOf(json, u"source"_s),
            .archiveRoot = bytesOf(json, u"archiveRoot"_s),
            .below = bytesOf(json, u"below"_s),
            .exists = json.value("exists"_L1).toBool(true),
            .isFile = json.value("isFile"_L1).toBool(),
            .isMountPoint = json.value("isMountPoint"_L1).toBool()};
}

QJsonObject rowsToJson(const QMap<QString, QMap<QString, qint64>> &rows)
{
    QJsonObject json;
    for (const auto &[schema, tables] : rows.asKeyValueRange()) {
        QJsonObject counts;
        for (const auto &[table, count] : tables.asKeyValueRange())
            counts[table] = count;
        json[schema] = counts;
    }
    return json;
}

QMap<QString, QMap<QString, qint64>> rowsFromJson(const QJsonObject &json)
{
    QMap<QString, QMap<QString, qint64>> rows;
    for (auto schema = json.begin(); schema != json.end(); ++schema) {
        const QJsonObject tables = schema.value().toObject();
        for (auto table = tables.begin(); table != tables.end(); ++table)
            rows[schema.key()][table.key()] = table.value().toInteger();
    }
    return rows;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list += item.toString();
    return list;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate);
}

QStringList pathTexts(const QList<QByteArray> &paths)
{
    QStringList list;
    for (const QByteArray &path : paths)
        list += QString::fromUtf8(path); // as the set's manifest has them
    return list;
}

QList<QByteArray> pathsIn(const QJsonValue &value)
{
    QList<QByteArray> paths;
    for (const QString &path : texts(value))
        paths += path.toUtf8();
    return paths;
}

QJsonObject projectToJson(const NewProject &made)
{
    return {{u"name"_s, made.project.name},
            {u"folder"_s, QString::fromUtf8(made.project.folder)},
            {u"composeFiles"_s, QJsonArray::fromStringList(pathTexts(made.project.files))},
            {u"environmentFiles"_s, QJsonArray::fromStringList(pathTexts(made.project.environmentFiles))},
            {u"files"_s, QJsonArray::fromStringList(pathTexts(made.files))},
            {u"image"_s, made.image}};
}

NewProject projectFromJson(const QJsonObject &json)
{
    return {.project = {.name = json.value("name"_L1).toString(),
                        .folder = json.value("folder"_L1).toString().toUtf8(),
                        .files = pathsIn(json.value("composeFiles"_L1)),
                        .environmentFiles = pathsIn(json.value("environmentFiles"_L1))},
            .files = pathsIn(json.value("files"_L1)),
            .image = json.value("image"_L1).toString()};
}

bool isContainerId(const QString &id)
{
    static const QRegularExpression form(u"\\A[0-9a-f]{12,64}\\z"_s);
    return form.match(id).hasMatch();
}

/// Paths are renamed and deleted by what stands here: nothing but a plain absolute path will do.
bool isPlain(const QByteArray &path)
{
    const QList<QByteArray> names = path.sliced(path.isEmpty() ? 0 : 1).split('/');
    return path.startsWith('/') && !path.contains('\0') && std::ranges::none_of(names, [](const QByteArray &name) {
               return name.isEmpty() || name == "." || name == "..";
           });
}

bool isPlainPlace(const DirectoryPlace &place)
{
    return isPlain(place.source) && !place.component.isEmpty();
}

/// What is wrong with a record, or nothing. It may have been written by anyone who may write there.
QString complaint(const ServerRun &run)
{
    static const QRegularExpression id(u"\\A[0-9]{8}t[0-9]{6}z-[0-9a-f]{4}\\z"_s);
    if (!id.match(run.run).hasMatch())
        return u"no name of a run: “%1”"_s.arg(run.run);
    QStringList containers = run.stopped + run.started + run.startedBefore;
    for (const QString &one : {run.databaseContainer, run.redisContainer}) {
        if (!one.isEmpty())
            containers += one;
    }
    if (!std::ranges::all_of(containers, isContainerId))
        return u"a container is no id"_s;
    if (!std::ranges::all_of(run.places, isPlainPlace))
        return u"a place is no plain absolute path"_s;
    if (run.newProject && !std::ranges::all_of(run.newProject->files + QList{run.newProject->project.folder}, isPlain))
        return u"a file of the new project is no plain absolute path"_s;
    if (!run.database.isEmpty() && (run.databaseUser.isEmpty() || run.maintenance.isEmpty()))
        return u"the database's role or maintenance database is missing"_s;
    return {};
}

} // namespace

bool isRecorded(const ServerRun &run)
{
    return run.startedAt.isValid(); // every record has it
}

Result<> mayDo(const ServerRun &run, RunKind later)
{
    if (run.isForeign)
        return fail(ErrorCode::RunForeign, u"its run.json is none of ours, or of a newer program"_s,
                    {{u"run"_s, run.run}});
    if (later == RunKind::Resume)
        return {};
    const bool isUndoable = run.state == ServerRunState::Unproven || run.state == ServerRunState::Restored ||
                            run.state == ServerRunState::Undone;
    const bool isReleasable = run.state == ServerRunState::Restored || run.state == ServerRunState::Undone;
    if (!run.isActive && isRecorded(run) && (later == RunKind::Undo ? isUndoable : isReleasable))
        return {};
    const QString state = run.isActive ? u"at work"_s : nameOf(run.state);
    const QString first = run.state == ServerRunState::Unproven ? u"resume or undo"_s : u"resume"_s;
    return fail(ErrorCode::Usage, u"run %1 is %2: “%3” comes first"_s.arg(run.run, state, first),
                {{u"run"_s, run.run}});
}

QJsonObject toJson(const ServerRun &run)
{
    QJsonArray places;
    for (const DirectoryPlace &place : run.places)
        places += placeToJson(place);
    QJsonObject json{{u"format"_s, QString(Format)},
                     {u"formatVersion"_s, FormatVersion},
                     {u"run"_s, run.run},
                     {u"startedAt"_s, timeText(run.startedAt)},
                     {u"swappedAt"_s, timeText(run.swappedAt)},
                     {u"by"_s, run.by},
                     {u"set"_s, run.set},
                     {u"setRun"_s, run.setRun},
                     {u"setTime"_s, timeText(run.setTime)},
                     {u"fromVersion"_s, run.fromVersion},
                     {u"toVersion"_s, run.toVersion},
                     {u"database"_s, run.database},
                     {u"databaseUser"_s, run.databaseUser},
                     {u"maintenance"_s, run.maintenance},
                     {u"components"_s, QJsonArray::fromStringList(run.components)},
                     {u"places"_s, places},
                     {u"stopped"_s, QJsonArray::fromStringList(run.stopped)},
                     {u"started"_s, QJsonArray::fromStringList(run.started)},
                     {u"startedBefore"_s, QJsonArray::fromStringList(run.startedBefore)},
                     {u"stopsAuthentik"_s, run.stopsAuthentik},
                     {u"keepsWorkerStopped"_s, run.keepsWorkerStopped},
                     {u"databaseContainer"_s, run.databaseContainer},
                     {u"redisContainer"_s, run.redisContainer},
                     {u"rows"_s, rowsToJson(run.rows)},
                     {u"writes"_s, rowsToJson(run.writes)}};
    if (run.newProject)
        json[u"newProject"_s] = projectToJson(*run.newProject);
    return json;
}

Result<ServerRun> serverRunFromJson(const QJsonObject &json)
{
    const int version = json.value("formatVersion"_L1).toInt();
    const QString name = json.value("run"_L1).toString();
    const auto foreign = [&name](const QString &why) { return fail(ErrorCode::RunForeign, why, {{u"run"_s, name}}); };
    if (json.value("format"_L1) != Format)
        return foreign(u"run.json is of no format of ours"_s);
    if (version < 1 || version > FormatVersion)
        return foreign(u"run.json is of format version %1"_s.arg(version));
    ServerRun run{.run = name,
                  .startedAt = timeOf(json.value("startedAt"_L1)),
                  .by = json.value("by"_L1).toString(),
                  .set = json.value("set"_L1).toString(),
                  .setRun = json.value("setRun"_L1).toString(),
                  .setTime = timeOf(json.value("setTime"_L1)),
                  .fromVersion = json.value("fromVersion"_L1).toString(),
                  .toVersion = json.value("toVersion"_L1).toString(),
                  .database = json.value("database"_L1).toString(),
                  .databaseUser = json.value("databaseUser"_L1).toString(),
                  .maintenance = json.value("maintenance"_L1).toString(),
                  .components = texts(json.value("components"_L1)),
                  .stopped = texts(json.value("stopped"_L1)),
                  .started = texts(json.value("started"_L1)),
                  .startedBefore = texts(json.value("startedBefore"_L1)),
                  .stopsAuthentik = json.value("stopsAuthentik"_L1).toBool(true),
                  .keepsWorkerStopped = json.value("keepsWorkerStopped"_L1).toBool(),
                  .databaseContainer = json.value("databaseContainer"_L1).toString(),
                  .redisContainer = json.value("redisContainer"_L1).toString(),
                  .rows = rowsFromJson(json.value("rows"_L1).toObject()),
                  .writes = rowsFromJson(json.value("writes"_L1).toObject()),
                  .swappedAt = timeOf(json.value("swappedAt"_L1))};
    if (json.contains("newProject"_L1))
        run.newProject = projectFromJson(json.value("newProject"_L1).toObject());
    for (const QJsonValue place : json.value("places"_L1).toArray())
        run.places += placeFromJson(place.toObject());
    if (const QString wrong = complaint(run); !wrong.isEmpty())
        return foreign(wrong);
    return run;
}

} // namespace keeper
