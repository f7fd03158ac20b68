// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/component.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

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
    QJsonObject object{
        {u"index"_s, directory.index}, {u"entries"_s, directory.entries}, {u"fileBytes"_s, directory.fileBytes}};
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

QJsonObject toJson(const RedisComponent &redis)
{
    return {{u"rdbVersion"_s, redis.rdbVersion}, {u"serverVersion"_s, redis.serverVersion}, {u"keys"_s, redis.keys}};
}

RedisComponent redisFromJson(const QJsonObject &json)
{
    return {.rdbVersion = json[u"rdbVersion"].toInt(),
            .serverVersion = json[u"serverVersion"].toString(),
            .keys = json[u"keys"].toInteger()};
}

QJsonObject toJson(const ConfigurationComponent &configuration)
{
    return {{u"files"_s, QJsonArray::fromStringList(configuration.files)},
            {u"composeFiles"_s, QJsonArray::fromStringList(configuration.composeFiles)},
            {u"environmentFiles"_s, QJsonArray::fromStringList(configuration.environmentFiles)}};
}

ConfigurationComponent configurationFromJson(const QJsonObject &json)
{
    return {.files = textList(json[u"files"]),
            .composeFiles = textList(json[u"composeFiles"]),
            .environmentFiles = textList(json[u"environmentFiles"])};
}

/// What every set has of a kind, from the first program on: without one of them the set can't be checked or restored.
QStringList neededKeys(ComponentKind kind)
{
    switch (kind) {
    case ComponentKind::Database:
        return {u"name"_s, u"rows"_s};
    case ComponentKind::Redis:
        return {u"rdbVersion"_s, u"keys"_s};
    case ComponentKind::Directory:
        return {u"index"_s, u"entries"_s, u"fileBytes"_s};
    case ComponentKind::Configuration:
        return {u"files"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

decltype(ComponentContent::details) detailsFromJson(ComponentKind kind, const QJsonObject &json)
{
    switch (kind) {
    case ComponentKind::Database:
        return databaseFromJson(json);
    case ComponentKind::Redis:
        return redisFromJson(json);
    case ComponentKind::Directory:
        return directoryFromJson(json);
    case ComponentKind::Configuration:
        return configurationFromJson(json);
    }
    Q_UNREACHABLE_RETURN({});
}

/// A file of a set lies in its folder, whatever a manifest says.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name != u"."_s && name != u".."_s && !name.contains(u'/') && !name.contains(QChar(u'\0'));
}

Result<ComponentContent> contentFromJson(const ComponentInfo &info, const QJsonObject &json)
{
    ComponentContent content{.stored = storedFromJson(json), .details = detailsFromJson(info.kind, json)};
    if (!isPlainName(content.stored.file))
        return fail(ErrorCode::SetDamaged, u"component %1 has a file outside the set"_s.arg(info.name));
    for (const QString &key : neededKeys(info.kind)) {
        if (!json.contains(key))
            return fail(ErrorCode::SetDamaged, u"component %1 has no %2"_s.arg(info.name, key));
    }
    const auto *directory = std::get_if<DirectoryComponent>(&content.details);
    if (directory && !isPlainName(directory->index))
        return fail(ErrorCode::SetDamaged, u"component %1 has an index outside the set"_s.arg(info.name));
    return content;
}

} // namespace

QJsonObject toJson(const Component &component)
{
    QJsonObject object{{u"state"_s, nameOf(component.state)}};
    if (!component.location.isEmpty())
        object.insert(u"location"_s, component.location);
    if (const auto &content = component.content) {
        insertAll(object, toJson(content->stored));
        insertAll(object, std::visit([](const auto &details) { return toJson(details); }, content->details));
    }
    return object;
}

Result<Component> componentFromJson(const ComponentInfo &info, const QJsonObject &json)
{
    const auto state = named<ComponentState>(json[u"state"].toString());
    if (!state)
        return fail(ErrorCode::SetDamaged, u"component %1 has no known state"_s.arg(info.name));
    Component component{.state = *state, .location = json[u"location"].toString()};
    if (json.contains(u"file"_s)) {
        auto content = contentFromJson(info, json);
        if (!content)
            return std::unexpected(content.error());
        component.content = *std::move(content);
    } else if (*state == ComponentState::Saved || *state == ComponentState::Partial) {
        return fail(ErrorCode::SetDamaged, u"component %1 has no file"_s.arg(info.name));
    }
    return component;
}

} // namespace keeper
