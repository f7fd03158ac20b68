// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/manifest.h"

#include "core/backupset/store/setname.h"
#include "core/base/jsonfields.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

constexpr auto jsonFields(const Manifest::Server *)
{
    using S = Manifest::Server;
    return std::tuple(JsonField{"target", &S::target}, JsonField{"port", &S::port},
                      JsonField{"hostname", &S::hostname});
}

constexpr auto jsonFields(const Manifest::Image *)
{
    using I = Manifest::Image;
    return std::tuple(JsonField{"name", &I::name}, JsonField{"digest", &I::digest}, JsonField{"id", &I::id});
}

constexpr auto jsonFields(const Manifest::Deployment *)
{
    using D = Manifest::Deployment;
    return std::tuple(JsonField{"kind", &D::kind}, JsonField{"engine", &D::engine},
                      JsonField{"engineVersion", &D::engineVersion}, JsonField{"project", &D::project},
                      JsonField{"folder", &D::folder}, JsonField{"version", &D::version},
                      JsonField{"installIdSha256", &D::installIdSha256}, JsonField{"images", &D::images});
}

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

/// The key that the server showed is an object of two.
QJsonObject toJson(const Manifest::Server &server)
{
    QJsonObject json = jsonOf(server);
    json[u"hostKey"_s] = QJsonObject{{u"type"_s, server.hostKeyType}, {u"sha256"_s, server.hostKeySha256}};
    return json;
}

Manifest::Server serverFromJson(const QJsonValue &json)
{
    auto server = fromJson<Manifest::Server>(json);
    server.hostKeyType = json[u"hostKey"][u"type"].toString();
    server.hostKeySha256 = json[u"hostKey"][u"sha256"].toString();
    return server;
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

Result<QMap<QString, Component>> componentsFromJson(const QJsonObject &json, int version)
{
    const auto isUnknown = [](const QString &name) { return !findComponent(name); };
    // First: what a newer program wrote is not damaged, whatever else this one does not understand of it.
    const QStringList names = json.keys();
    if (const auto unknown = std::ranges::find_if(names, isUnknown); unknown != names.end())
        return fail(ErrorCode::SetNewer, u"component %1 is not known"_s.arg(*unknown),
                    {{u"formatVersion"_s, QString::number(version)}, {u"component"_s, *unknown}});
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
    QJsonArray warnings;
    for (const Warning &warning : manifest.warnings)
        warnings.append(toJson(warning));
    return {{u"format"_s, Format},
            {u"formatVersion"_s, manifest.formatVersion()},
            {u"program"_s, manifest.program},
            {u"run"_s, manifest.run},
            {u"state"_s, nameOf(manifest.state)},
            {u"missing"_s, jsonOf(manifest.missing)},
            {u"warnings"_s, warnings},
            {u"startedAt"_s, toText(manifest.startedAt)},
            {u"finishedAt"_s, toText(manifest.finishedAt)},
            {u"server"_s, toJson(manifest.server)},
            {u"deployment"_s, jsonOf(manifest.deployment)},
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
                      .missing = fromJson<QStringList>(json[u"missing"]),
                      .startedAt = toTime(json[u"startedAt"]),
                      .finishedAt = toTime(json[u"finishedAt"]),
                      .server = serverFromJson(json[u"server"]),
                      .deployment = fromJson<Manifest::Deployment>(json[u"deployment"])};
    for (const QJsonValue warning : json[u"warnings"].toArray())
        manifest.warnings += warningFromJson(warning.toObject());
    auto components = componentsFromJson(json[u"components"].toObject(), json[u"formatVersion"].toInt());
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
    return set.file(file->name).readAll().and_then([&here](const QByteArray &bytes) {
        return manifestFromBytes(bytes).transform_error(here);
    });
}

} // namespace keeper
