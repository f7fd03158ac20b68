// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/component.h"

#include "core/base/filename.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

constexpr auto jsonFields(const StoredFile *)
{
    using S = StoredFile;
    return std::tuple(JsonField{"file", &S::file}, JsonField{"bytes", &S::bytes}, JsonField{"sha256", &S::sha256},
                      JsonField{"streamBytes", &S::streamBytes}, JsonField{"streamSha256", &S::streamSha256});
}

/// All but its newest version, which is an object of two.
constexpr auto jsonFields(const DatabaseComponent *)
{
    using D = DatabaseComponent;
    return std::tuple(
        JsonField{"name", &D::name}, JsonField{"owner", &D::owner}, JsonField{"serverVersion", &D::serverVersion},
        JsonField{"dumpVersion", &D::dumpVersion}, JsonField{"encoding", &D::encoding},
        JsonField{"localeProvider", &D::localeProvider}, JsonField{"collate", &D::collate},
        JsonField{"ctype", &D::ctype}, JsonField{"icuLocale", &D::icuLocale}, JsonField{"acl", &D::acl},
        JsonField{"comment", &D::comment}, JsonField{"connectionLimit", &D::connectionLimit},
        JsonField{"settings", &D::settings}, JsonField{"extensions", &D::extensions},
        JsonField{"migrations", &D::migrations}, JsonField{"rows", &D::rows}, JsonField{"sequences", &D::sequences});
}

constexpr auto jsonFields(const RedisComponent *)
{
    using R = RedisComponent;
    return std::tuple(JsonField{"rdbVersion", &R::rdbVersion}, JsonField{"serverVersion", &R::serverVersion},
                      JsonField{"keys", &R::keys});
}

constexpr auto jsonFields(const SavedMount *)
{
    using M = SavedMount;
    return std::tuple(JsonField{"container", &M::container}, JsonField{"kind", &M::kind},
                      JsonField{"source", &M::source});
}

constexpr auto jsonFields(const DirectoryPiece *)
{
    using P = DirectoryPiece;
    return std::tuple(JsonField{"path", &P::path}, JsonField{"file", &P::isFile}, JsonField{"mount", &P::mount});
}

constexpr auto jsonFields(const DirectoryComponent *)
{
    using D = DirectoryComponent;
    return std::tuple(JsonField{"index", &D::index}, JsonField{"entries", &D::entries},
                      JsonField{"fileBytes", &D::fileBytes}, JsonField{"mount", &D::mount},
                      JsonField{"parts", &D::parts});
}

constexpr auto jsonFields(const ConfigurationComponent *)
{
    using C = ConfigurationComponent;
    return std::tuple(JsonField{"files", &C::files}, JsonField{"composeFiles", &C::composeFiles},
                      JsonField{"environmentFiles", &C::environmentFiles});
}

constexpr auto jsonFields(const DirectoryRoot *)
{
    using R = DirectoryRoot;
    return std::tuple(JsonField{"uid", &R::uid}, JsonField{"gid", &R::gid}, JsonField{"mode", &R::mode});
}

namespace {

void insertAll(QJsonObject &object, const QJsonObject &more)
{
    for (auto field = more.begin(); field != more.end(); ++field)
        object.insert(field.key(), field.value());
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
    case ComponentKind::Database: {
        auto database = fromJson<DatabaseComponent>(json);
        database.newestVersion = json[u"newestVersion"][u"version"].toString();
        database.newestBuild = json[u"newestVersion"][u"build"].toString();
        return database;
    }
    case ComponentKind::Redis:
        return fromJson<RedisComponent>(json);
    case ComponentKind::Directory:
        return fromJson<DirectoryComponent>(json);
    case ComponentKind::Configuration:
        return fromJson<ConfigurationComponent>(json);
    }
    Q_UNREACHABLE_RETURN({});
}

/// A file of a set lies in its folder, whatever a manifest says.
Result<ComponentContent> contentFromJson(const ComponentInfo &info, const QJsonObject &json)
{
    ComponentContent content{.stored = fromJson<StoredFile>(json), .details = detailsFromJson(info.kind, json)};
    if (!isFileName(content.stored.file.toUtf8()))
        return fail(ErrorCode::SetDamaged, u"component %1 has a file outside the set"_s.arg(info.name));
    for (const QString &key : neededKeys(info.kind)) {
        if (!json.contains(key))
            return fail(ErrorCode::SetDamaged, u"component %1 has no %2"_s.arg(info.name, key));
    }
    const auto *directory = std::get_if<DirectoryComponent>(&content.details);
    if (directory && !isFileName(directory->index.toUtf8()))
        return fail(ErrorCode::SetDamaged, u"component %1 has an index outside the set"_s.arg(info.name));
    return content;
}

/// As it goes to chown and chmod.
bool isRoot(const DirectoryRoot &root)
{
    const bool isOctal =
        root.mode.size() == 4 && std::ranges::all_of(root.mode, [](QChar c) { return c >= u'0' && c <= u'7'; });
    return isOctal && root.uid >= 0 && root.gid >= 0;
}

} // namespace

QJsonObject toJson(const Component &component)
{
    QJsonObject object{{u"state"_s, nameOf(component.state)}};
    if (!component.location.isEmpty())
        object.insert(u"location"_s, component.location);
    if (component.root)
        object.insert(u"root"_s, jsonOf(*component.root));
    if (const auto &content = component.content) {
        insertAll(object, jsonOf(content->stored));
        std::visit([&](const auto &details) { insertAll(object, jsonOf(details)); }, content->details);
        if (const DatabaseComponent *database = component.database())
            object[u"newestVersion"_s] =
                QJsonObject{{u"version"_s, database->newestVersion}, {u"build"_s, database->newestBuild}};
        if (const DirectoryComponent *directory = component.directory(); directory && !directory->mount)
            object.remove(u"mount"_s);
        if (const DirectoryComponent *directory = component.directory(); directory && directory->parts.isEmpty())
            object.remove(u"parts"_s);
    }
    return object;
}

Result<Component> componentFromJson(const ComponentInfo &info, const QJsonObject &json)
{
    const auto state = named<ComponentState>(json[u"state"].toString());
    if (!state)
        return fail(ErrorCode::SetDamaged, u"component %1 has no known state"_s.arg(info.name));
    Component component{.state = *state, .location = json[u"location"].toString()};
    if (json[u"root"].isObject()) {
        component.root = fromJson<DirectoryRoot>(json[u"root"]);
        if (!isRoot(*component.root))
            return fail(ErrorCode::SetDamaged, u"component %1 has no owner and mode"_s.arg(info.name));
    }
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
