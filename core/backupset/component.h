// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/components.h"
#include "core/base/directoryroot.h"
#include "core/base/enumname.h"
#include "core/base/error.h"
#include "core/base/sqltext.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <variant>

namespace keeper {

/// What became of a component in a set (docs/set-format.md 5).
enum class ComponentState {
    Saved,
    Empty,
    Absent,   ///< Not mounted, or not of this version.
    External, ///< Kept elsewhere: Component::location.
    Skipped,  ///< Asked for.
    Partial,  ///< Files are missing: Manifest::missing.
    Failed,
};

/// A component's file in the set, and the stream it was made from.
struct StoredFile
{
    QString file; ///< Name in the set.
    qint64 bytes = 0;
    QString sha256; ///< Of the file, lower-case hex.
    qint64 streamBytes = 0;
    QString streamSha256; ///< Of what the server sent, before compression here.
    friend bool operator==(const StoredFile &, const StoredFile &) = default;
};

/// All that is needed to make the database again, and to see that it is whole. Names are hostile.
struct DatabaseComponent
{
    QString name;
    QString owner;
    int serverVersion = 0; ///< server_version_num: 170012
    QString dumpVersion;   ///< of pg_dump: "17.12"
    QString encoding;
    QString localeProvider; ///< "c", "i" or "b"
    QString collate;
    QString ctype;
    std::optional<QString> icuLocale; ///< the builtin provider's, too
    std::optional<QString> acl;       ///< pg_database.datacl as text
    std::optional<QString> comment;
    int connectionLimit = -1;
    QList<DatabaseSetting> settings;
    QMap<QString, QString> extensions; ///< name → version
    QString newestVersion;             ///< of authentik_version_history
    QString newestBuild;
    QStringList migrations;                    ///< "authentik_core.0001_initial"
    QMap<QString, QMap<QString, qint64>> rows; ///< schema → table → exact count in the dump's own snapshot
    QStringList sequences;                     ///< "public.django_migrations_id_seq"
    friend bool operator==(const DatabaseComponent &, const DatabaseComponent &) = default;
};

struct RedisComponent
{
    int rdbVersion = 0;
    QString serverVersion;
    qint64 keys = 0;
    friend bool operator==(const RedisComponent &, const RedisComponent &) = default;
};

/// Where a directory was mounted.
struct SavedMount
{
    QString container; ///< Path in the container.
    QString kind;      ///< "bind", "volume", "tmpfs"
    QString source;    ///< Path on the host.
    friend bool operator==(const SavedMount &, const SavedMount &) = default;
};

/// A piece of a directory of which only some is the operator's: what is mounted below /blueprints.
struct DirectoryPiece
{
    QString path; ///< Below the component's directory, as in the archive but without its "./".
    bool isFile = false;
    SavedMount mount; ///< The one that shows it: of the piece itself, or of what is around it.
    friend bool operator==(const DirectoryPiece &, const DirectoryPiece &) = default;
};

struct DirectoryComponent
{
    QString index; ///< Name of the index in the set.
    qint64 entries = 0;
    qint64 fileBytes = 0;
    std::optional<SavedMount> mount; ///< Of all of it, or of its first part.
    QList<DirectoryPiece> parts;     ///< Empty: the archive holds all of `mount`.
    friend bool operator==(const DirectoryComponent &, const DirectoryComponent &) = default;
};

struct ConfigurationComponent
{
    QStringList files;            ///< Paths on the host; in the archive without their leading slash.
    QStringList composeFiles;     ///< Those of them that Compose read, in its order.
    QStringList environmentFiles; ///< Those that were named to Compose in place of the folder's .env.
    friend bool operator==(const ConfigurationComponent &, const ConfigurationComponent &) = default;
};

/// A file of the set with all that its kind needs: there is no one without the other.
struct ComponentContent
{
    StoredFile stored;
    std::variant<DatabaseComponent, RedisComponent, DirectoryComponent, ConfigurationComponent> details;
    friend bool operator==(const ComponentContent &, const ComponentContent &) = default;
};

/// One component of a set: what became of it and, as far as there is a file, all about that file.
struct Component
{
    ComponentState state = ComponentState::Absent;
    QString location; ///< What is kept elsewhere: "s3://bucket"; of an External one all of it, else its uploads.
    std::optional<DirectoryRoot> root;       ///< Of a directory that was mounted as a whole, an Empty one too.
    std::optional<ComponentContent> content; ///< Of Saved and Partial ones.

    /// Null where there is no file, or it is of another kind. They live as long as this component does.
    auto *stored(this auto &self) { return self.content ? &self.content->stored : nullptr; }
    auto *database(this auto &self) { return self.template details<DatabaseComponent>(); }
    auto *redis(this auto &self) { return self.template details<RedisComponent>(); }
    auto *directory(this auto &self) { return self.template details<DirectoryComponent>(); }
    auto *configuration(this auto &self) { return self.template details<ConfigurationComponent>(); }

    friend bool operator==(const Component &, const Component &) = default;

private:
    template <typename Kind>
    auto *details(this auto &self)
    {
        return self.content ? std::get_if<Kind>(&self.content->details) : nullptr;
    }
};

/// What is pointed to, or an empty one.
template <typename Value>
[[nodiscard]] Value orEmpty(const Value *value)
{
    return value ? *value : Value{};
}

[[nodiscard]] QJsonObject toJson(const Component &component);
/// Errors: SetDamaged, for a saved one without a file, or a file without what its kind needs.
[[nodiscard]] Result<Component> componentFromJson(const ComponentInfo &info, const QJsonObject &json);

} // namespace keeper
