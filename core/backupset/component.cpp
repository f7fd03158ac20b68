// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/component.h"

#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr std::array StateNames{
    std::pair{ComponentState::Saved, "saved"_L1},     std::pair{ComponentState::Empty, "empty"_L1},
    std::pair{ComponentState::Absent, "absent"_L1},   std::pair{ComponentState::External, "external"_L1},
    std::pair{ComponentState::Skipped, "skipped"_L1}, std::pair{ComponentState::Partial, "partial"_L1},
    std::pair{ComponentState::Failed, "failed"_L1},
};

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

std::optional<QString> textOrNull(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

void insertAll(QJsonObject &object, const QJsonObject &more)
{
    for (auto field = more.begin(); field != more.end(); ++field)
        object.insert(field.key(), field.value());
}

QJsonObject toJson(const StoredFile &stored)
{
    return {{u"file"_s, stored.file},
            {u"bytes"_s, stored.bytes},
            {u"sha256"_s, stored.sha256},
            {u"streamBytes"_s, stored.streamBytes},
            {u"streamSha256"_s, stored.streamSha256}};
}

StoredFile storedFromJson(const QJsonObject &json)
{
    return {.file = json[u"file"].toString(),
            .bytes = json[u"bytes"].toInteger(),
            .sha256 = json[u"sha256"].toString(),
            .streamBytes = json[u"streamBytes"].toInteger(),
            .streamSha256 = json[u"streamSha256"].toString()};
}

QJsonArray settingsToJson(const QList<SavedSetting> &settings)
{
    QJsonArray array;
    for (const SavedSetting &setting : settings) {
        array.append(QJsonObject{{u"role"_s, setting.role},
                                 {u"everyDatabase"_s, setting.everyDatabase},
                                 {u"name"_s, setting.name},
                                 {u"value"_s, setting.value}});
    }
    return array;
}

QList<SavedSetting> settingsFromJson(const QJsonValue &value)
{
    QList<SavedSetting> settings;
    for (const QJsonValue &item : value.toArray()) {
        settings.append({.role = item[u"role"].toString(),
                         .everyDatabase = item[u"everyDatabase"].toBool(),
                         .name = item[u"name"].toString(),
                         .value = item[u"value"].toString()});
    }
    return settings;
}

QJsonObject rowsToJson(const QMap<QString, QMap<QString, qint64>> &rows)
{
    QJsonObject schemas;
    for (const auto &[schema, tables] : rows.asKeyValueRange()) {
        QJsonObject counts;
        for (const auto &[table, count] : tables.asKeyValueRange())
            counts.insert(table, count);
        schemas.insert(schema, counts);
    }
    return schemas;
}

QMap<QString, QMap<QString, qint64>> rowsFromJson(const QJsonObject &json)
{
    QMap<QString, QMap<QString, qint64>> rows;
    for (auto schema = json.begin(); schema != json.end(); ++schema) {
        QMap<QString, qint64> &tables = rows[schema.key()];
        const QJsonObject counts = schema.value().toObject();
        for (auto table = counts.begin(); table != counts.end(); ++table)
            tables.insert(table.key(), table.value().toInteger());
    }
    return rows;
}

QJsonObject toJson(const DatabaseComponent &database)
{
    QJsonObject extensions;
    for (const auto &[name, version] : database.extensions.asKeyValueRange())
        extensions.insert(name, version);
    return {
        {u"name"_s, database.name},
        {u"owner"_s, database.owner},
        {u"serverVersion"_s, database.serverVersion},
        {u"dumpVersion"_s, database.dumpVersion},
        {u"encoding"_s, database.encoding},
        {u"localeProvider"_s, database.localeProvider},
        {u"collate"_s, database.collate},
        {u"ctype"_s, database.ctype},
        {u"icuLocale"_s, orNull(database.icuLocale)},
        {u"acl"_s, orNull(database.acl)},
        {u"comment"_s, orNull(database.comment)},
        {u"connectionLimit"_s, database.connectionLimit},
        {u"settings"_s, settingsToJson(database.settings)},
        {u"extensions"_s, extensions},
        {u"newestVersion"_s, QJsonObject{{u"version"_s, database.newestVersion}, {u"build"_s, database.newestBuild}}},
        {u"migrations"_s, QJsonArray::fromStringList(database.migrations)},
        {u"rows"_s, rowsToJson(database.rows)},
        {u"sequences"_s, QJsonArray::fromStringList(database.sequences)}};
}

DatabaseComponent databaseFromJson(const QJsonObject &json)
{
    QMap<QString, QString> extensions;
    const QJsonObject versions = json[u"extensions"].toObject();
    for (auto extension = versions.begin(); extension != versions.end(); ++extension)
        extensions.insert(extension.key(), extension.value().toString());
    return {.name = json[u"name"].toString(),
            .owner = json[u"owner"].toString(),
            .serverVersion = json[u"serverVersion"].toInt(),
            .dumpVersion = json[u"dumpVersion"].toString(),
            .encoding = json[u"encoding"].toString(),
            .localeProvider = json[u"localeProvider"].toString(),
            .collate = json[u"collate"].toString(),
            .ctype = json[u"ctype"].toString(),
            .icuLocale = textOrNull(json[u"icuLocale"]),
            .acl = textOrNull(json[u"acl"]),
            .comment = textOrNull(json[u"comment"]),
            .connectionLimit = json[u"connectionLimit"].toInt(-1),
            .settings = settingsFromJson(json[u"settings"]),
            .extensions = extensions,
            .newestVersion = json[u"newestVersion"][u"version"].toString(),
            .newestBuild = json[u"newestVersion"][u"build"].toString(),
            .migrations = textList(json[u"migrations"]),
            .rows = rowsFromJson(json[u"rows"].toObject()),
            .sequences = textList(json[u"sequences"])};
}

QJsonObject toJson(const SavedMount &mount)
{
    return {{u"container"_s, mount.container}, {u"kind"_s, mount.kind}, {u"source"_s, mount.source}};
}

SavedMount mountFromJson(const QJsonValue &json)
{
    return {.container = json[u"container"].toString(),
            .kind = json[u"kind"].toString(),
            .source = json[u"source"].toString()};
}

QJsonObject toJson(const DirectoryComponent &directory)
{
    QJsonObject object{{u"entries"_s, directory.entries}, {u"fileBytes"_s, directory.fileBytes}};
    if (!directory.index.isEmpty())
        object.insert(u"index"_s, directory.index);
    if (directory.mount)
        object.insert(u"mount"_s, toJson(*directory.mount));
    QJsonArray parts;
    for (const DirectoryPiece &part : directory.parts)
        parts += QJsonObject{{u"path"_s, part.path}, {u"file"_s, part.isFile}, {u"mount"_s, toJson(part.mount)}};
    if (!parts.isEmpty())
        object.insert(u"parts"_s, parts);
    return object;
}

DirectoryComponent directoryFromJson(const QJsonObject &json)
{
    DirectoryComponent directory{.index = json[u"index"].toString(),
                                 .entries = json[u"entries"].toInteger(),
                                 .fileBytes = json[u"fileBytes"].toInteger()};
    if (const QJsonValue mount = json[u"mount"]; mount.isObject())
        directory.mount = mountFromJson(mount);
    for (const QJsonValue part : json[u"parts"].toArray())
        directory.parts += DirectoryPiece{
            .path = part[u"path"].toString(), .isFile = part[u"file"].toBool(), .mount = mountFromJson(part[u"mount"])};
    return directory;
}

/// A file of a set lies in its folder, whatever a manifest says.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name != u"."_s && name != u".."_s && !name.contains(u'/') && !name.contains(QChar(u'\0'));
}

} // namespace

QString componentStateName(ComponentState state)
{
    for (const auto &[value, name] : StateNames) {
        if (value == state)
            return name;
    }
    return {};
}

std::optional<ComponentState> componentStateFromName(const QString &name)
{
    for (const auto &[value, known] : StateNames) {
        if (known == name)
            return value;
    }
    return {};
}

QJsonObject toJson(const Component &component)
{
    QJsonObject object{{u"state"_s, componentStateName(component.state)}};
    if (!component.location.isEmpty())
        object.insert(u"location"_s, component.location);
    if (component.stored)
        insertAll(object, toJson(*component.stored));
    if (component.database)
        insertAll(object, toJson(*component.database));
    if (component.redis) {
        object.insert(u"rdbVersion"_s, component.redis->rdbVersion);
        object.insert(u"serverVersion"_s, component.redis->serverVersion);
        object.insert(u"keys"_s, component.redis->keys);
    }
    if (component.directory)
        insertAll(object, toJson(*component.directory));
    if (component.configuration) {
        object.insert(u"files"_s, QJsonArray::fromStringList(component.configuration->files));
        object.insert(u"composeFiles"_s, QJsonArray::fromStringList(component.configuration->composeFiles));
        object.insert(u"environmentFiles"_s, QJsonArray::fromStringList(component.configuration->environmentFiles));
    }
    return object;
}

Result<Component> componentFromJson(const QString &name, const QJsonObject &json)
{
    const auto state = componentStateFromName(json[u"state"].toString());
    if (!state)
        return fail(ErrorCode::SetDamaged, u"component %1 has no known state"_s.arg(name));
    Component component{.state = *state, .location = json[u"location"].toString()};
    if (json.contains(u"file"_s)) {
        component.stored = storedFromJson(json);
        if (!isPlainName(component.stored->file))
            return fail(ErrorCode::SetDamaged, u"component %1 has a file outside the set"_s.arg(name));
    }
    if (name == u"database") {
        if (json.contains(u"name"_s))
            component.database = databaseFromJson(json);
    } else if (name == u"redis") {
        if (json.contains(u"rdbVersion"_s))
            component.redis = {.rdbVersion = json[u"rdbVersion"].toInt(),
                               .serverVersion = json[u"serverVersion"].toString(),
                               .keys = json[u"keys"].toInteger()};
    } else if (name == u"configuration") {
        if (json.contains(u"files"_s))
            component.configuration = {.files = textList(json[u"files"]),
                                       .composeFiles = textList(json[u"composeFiles"]),
                                       .environmentFiles = textList(json[u"environmentFiles"])};
    } else if (json.contains(u"entries"_s)) {
        component.directory = directoryFromJson(json);
        if (!component.directory->index.isEmpty() && !isPlainName(component.directory->index))
            return fail(ErrorCode::SetDamaged, u"component %1 has an index outside the set"_s.arg(name));
    }
    return component;
}

} // namespace keeper
