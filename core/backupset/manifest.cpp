// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/manifest.h"

#include "core/backupset/store/setname.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr QLatin1StringView Format{"authentik-keeper-set"};
constexpr qint64 LargestManifest = 256 << 20; // a million counts and migrations; more is no manifest of ours

QString toText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QDateTime toTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

QJsonArray toJson(const QList<Warning> &warnings)
{
    QJsonArray array;
    for (const Warning &warning : warnings)
        array.append(keeper::toJson(warning));
    return array;
}

QJsonObject toJson(const Manifest::Server &server)
{
    return {{u"target"_s, server.target},
            {u"port"_s, server.port},
            {u"hostname"_s, server.hostname},
            {u"hostKey"_s, QJsonObject{{u"type"_s, server.hostKeyType}, {u"sha256"_s, server.hostKeySha256}}}};
}

QJsonObject toJson(const Manifest::Deployment &deployment)
{
    QJsonObject images;
    for (const auto &[service, image] : deployment.images.asKeyValueRange())
        images.insert(service, QJsonObject{{u"name"_s, image.name}, {u"digest"_s, image.digest}, {u"id"_s, image.id}});
    return {{u"kind"_s, deployment.kind},
            {u"engine"_s, deployment.engine},
            {u"engineVersion"_s, deployment.engineVersion},
            {u"project"_s, deployment.project},
            {u"folder"_s, deployment.folder},
            {u"version"_s, deployment.version},
            {u"installIdSha256"_s, deployment.installIdSha256},
            {u"images"_s, images}};
}

Manifest::Server serverFromJson(const QJsonValue &json)
{
    return {.target = json[u"target"].toString(),
            .port = quint16(json[u"port"].toInt(22)),
            .hostname = json[u"hostname"].toString(),
            .hostKeyType = json[u"hostKey"][u"type"].toString(),
            .hostKeySha256 = json[u"hostKey"][u"sha256"].toString()};
}

Manifest::Deployment deploymentFromJson(const QJsonValue &json)
{
    QMap<QString, Manifest::Image> images;
    const QJsonObject named = json[u"images"].toObject();
    for (auto image = named.begin(); image != named.end(); ++image)
        images.insert(image.key(), {.name = image.value()[u"name"].toString(),
                                    .digest = image.value()[u"digest"].toString(),
                                    .id = image.value()[u"id"].toString()});
    return {.kind = json[u"kind"].toString(),
            .engine = json[u"engine"].toString(),
            .engineVersion = json[u"engineVersion"].toString(),
            .project = json[u"project"].toString(),
            .folder = json[u"folder"].toString(),
            .version = json[u"version"].toString(),
            .installIdSha256 = json[u"installIdSha256"].toString(),
            .images = images};
}

Result<> checkFormat(const QJsonObject &json)
{
    if (json[u"format"].toString() != Format)
        return fail(ErrorCode::SetForeign, u"not a manifest of a backup set"_s);
    const int version = json[u"formatVersion"].toInt();
    if (version > Manifest::FormatVersion)
        return fail(ErrorCode::SetNewer, {}, {{u"formatVersion"_s, QString::number(version)}});
    if (version < 1)
        return fail(ErrorCode::SetDamaged, u"the manifest has no format version"_s);
    return {};
}

Result<QMap<QString, Component>> componentsFromJson(const QJsonObject &json)
{
    const auto isUnknown = [](const QString &name) { return !findComponent(name); };
    // First: what a newer program wrote is not damaged, whatever else this one does not understand of it.
    const QStringList names = json.keys();
    if (const auto unknown = std::ranges::find_if(names, isUnknown); unknown != names.end())
        return fail(ErrorCode::SetNewer, u"component %1 is not known"_s.arg(*unknown),
                    {{u"formatVersion"_s, QString::number(Manifest::FormatVersion)}, {u"component"_s, *unknown}});
    QMap<QString, Component> components;
    for (const QString &name : names) {
        auto component = componentFromJson(*findComponent(name), json[name].toObject());
        if (!component)
            return std::unexpected(component.error());
        components.insert(name, *std::move(component));
    }
    if (!components.contains(components::Database))
        return fail(ErrorCode::SetDamaged, u"the manifest has no database"_s);
    return components;
}

} // namespace

const Component &Manifest::component(QAnyStringView name) const &
{
    static const Component absent;
    const auto found = components.constFind(name.toString());
    return found == components.constEnd() ? absent : *found;
}

QJsonObject toJson(const Manifest &manifest)
{
    QJsonObject components;
    for (const auto &[name, component] : manifest.components.asKeyValueRange())
        components.insert(name, toJson(component));
    return {{u"format"_s, Format},
            {u"formatVersion"_s, Manifest::FormatVersion},
            {u"program"_s, manifest.program},
            {u"run"_s, manifest.run},
            {u"state"_s, nameOf(manifest.state)},
            {u"missing"_s, QJsonArray::fromStringList(manifest.missing)},
            {u"warnings"_s, toJson(manifest.warnings)},
            {u"startedAt"_s, toText(manifest.startedAt)},
            {u"finishedAt"_s, toText(manifest.finishedAt)},
            {u"server"_s, toJson(manifest.server)},
            {u"deployment"_s, toJson(manifest.deployment)},
            {u"components"_s, components}};
}

QByteArray toBytes(const Manifest &manifest)
{
    return QJsonDocument(toJson(manifest)).toJson(QJsonDocument::Indented);
}

Result<Manifest> manifestFromBytes(const QByteArray &bytes)
{
    QJsonParseError parsed;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return fail(ErrorCode::SetDamaged, u"manifest.json: "_s + parsed.errorString());
    if (auto known = checkFormat(json); !known)
        return std::unexpected(known.error());

    const auto state = named<SetState>(json[u"state"].toString());
    if (!state)
        return fail(ErrorCode::SetDamaged, u"the manifest has no known state"_s);
    Manifest manifest{.program = json[u"program"].toString(),
                      .run = json[u"run"].toString(),
                      .state = *state,
                      .startedAt = toTime(json[u"startedAt"]),
                      .finishedAt = toTime(json[u"finishedAt"]),
                      .server = serverFromJson(json[u"server"]),
                      .deployment = deploymentFromJson(json[u"deployment"])};
    for (const QJsonValue &path : json[u"missing"].toArray())
        manifest.missing.append(path.toString());
    for (const QJsonValue &warning : json[u"warnings"].toArray())
        manifest.warnings += warningFromJson(warning.toObject());
    auto components = componentsFromJson(json[u"components"].toObject());
    if (!components)
        return std::unexpected(components.error());
    manifest.components = *std::move(components);
    return manifest;
}

Result<Manifest> readManifest(const SetRef &set)
{
    const auto here = [&set](Error error) { return std::move(error).with(u"path"_s, set.address()); };
    const Result<QList<SetFileEntry>> files = set.files().transform_error(here);
    if (!files)
        return std::unexpected(files.error());
    const auto file = std::ranges::find(*files, QByteArray(setfiles::Manifest.data()), &SetFileEntry::name);
    if (file == files->end())
        return std::unexpected(here({.code = ErrorCode::SetForeign, .detail = u"no manifest.json"_s}));
    if (file->bytes > LargestManifest)
        return std::unexpected(
            here({.code = ErrorCode::SetDamaged, .detail = u"manifest.json: larger than any manifest"_s}));
    const Result<QByteArray> bytes = set.file(file->name).readAll();
    if (!bytes)
        return std::unexpected(bytes.error());
    return manifestFromBytes(*bytes).transform_error(here);
}

} // namespace keeper
