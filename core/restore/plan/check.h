// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <initializer_list>
#include <utility>

namespace keeper {

enum class CheckState { Green, Warning, Blocking };

/// What preflight looks at, in the order in which people read it; and the facts of each. Lists in facts are one a line;
/// sizes are bytes; reasons are names of the enums below.
enum class CheckCode {
    SetWhole,           ///< "path"
    SetComplete,        ///< "missing": files and parts that it lacks, at most 20; "count".
    SetLocation,        ///< "path"; "folder": the one to be replaced that it lies in.
    SameServer,         ///< "backup", "server": their names; "differs": ServerDifference. A warning is a migration.
    InstallId,          ///< "backup", "server": the first 12 digits of the SHA-256.
    AuthentikVersion,   ///< "backup", "server"; "distance": UpgradeDistance; "between": trains.
    ComposeFolder,      ///< "folder"
    Containers,         ///< "missing": services or tools.
    Lock,               ///< "run", "user", "host", "time".
    Worker,             ///< "kept": "stopped", or empty.
    DatabaseContainer,  ///< "host"; "missing": tools. This and what follows: where the database is restored.
    PostgresVersion,    ///< "backup", "server": majors.
    PostgresEncoding,   ///< "encoding"
    PostgresLocale,     ///< "locale", "problem": PostgreSQL's words.
    PostgresExtensions, ///< "missing"
    PostgresRoles,      ///< "missing"; "foreign": there, but authentik's role can't act as them; "role".
    PostgresRights,     ///< "role"; "lacks": DatabaseRight.
    PostgresBlockers,   ///< "prepared", "slots", "subscriptions": numbers.
    SpaceDatabase,      ///< "needed", "free".
    Redis, ///< Where this version uses it. "choice": RedisChoice; "reason": RedisReason; "rdb", "newest": format
           ///< versions; "appendOnly": "yes".
    DirectoryMounts,  ///< Of each directory that is restored. "reason": MountReason; "paths"; "skip": for --skip.
    Layout,           ///< Of uploads. "backup", "server": paths in the container.
    SpaceDirectories, ///< "needed", "free".
    NotInSet,         ///< What the server has and the set lacks: it stays as it is. "reason": a component's state.
    Configuration,    ///< With --configuration. "paths"; "reason": ConfigurationReason; "images"; "role".
};

enum class ServerDifference { HostKey, HostName, Project };
enum class DatabaseRight { Create, Own };
/// Why a directory can't be restored; Empty: it becomes so.
enum class MountReason { NotMounted, PartlyMounted, Nested, Kind, Unreadable, Empty };
enum class RedisReason { Unreachable, NotOnMount, NoRdb, RdbUnknown, RdbNewer };
/// NotSaved, InTheWay and New (all is well) are of a host without authentik.
enum class ConfigurationReason { Compose, Files, Folder, Images, Verifier, NotSaved, InTheWay, New };

/// One answer of preflight. Words are made of code, state and facts in ui/words.
struct Check
{
    CheckCode code = CheckCode::SetWhole;
    QString component; ///< Manifest name, or empty.
    CheckState state = CheckState::Green;
    QMap<QString, QString> facts; ///< The names and numbers that the words need.
    friend bool operator==(const Check &, const Check &) = default;
};

/// Facts that say nothing are left out, so that golden files and JSON stay readable.
[[nodiscard]] Check makeCheck(CheckCode code,
                              CheckState state,
                              std::initializer_list<std::pair<QString, QString>> facts = {},
                              const QString &component = {});

[[nodiscard]] bool isBlocked(const QList<Check> &checks);
/// The codes of those that block, without duplicates, comma separated.
[[nodiscard]] QString blockingCodes(const QList<Check> &checks);
[[nodiscard]] QJsonObject toJson(const Check &check);

} // namespace keeper
