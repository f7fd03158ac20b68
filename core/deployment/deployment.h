// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"
#include "core/base/secretstring.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace keeper {

enum class MountKind { Bind, Volume, Tmpfs };
/// As Docker writes them.
template <>
inline constexpr std::array enumNames<MountKind>{
    EnumName{MountKind::Bind, QLatin1StringView("bind")},
    EnumName{MountKind::Volume, QLatin1StringView("volume")},
    EnumName{MountKind::Tmpfs, QLatin1StringView("tmpfs")},
};

/// A mount as the running container really has it.
struct Mount
{
    QByteArray target; ///< Path in the container.
    MountKind kind = MountKind::Bind;
    QByteArray source; ///< Path on the host (for a volume: its folder there).
    QByteArray volume; ///< Name of the volume, or empty.
    bool writable = true;
    friend bool operator==(const Mount &, const Mount &) = default;
};

/// A container of the deployment. Everything but `id` is hostile text for messages.
struct Container
{
    QByteArray id; ///< Full hexadecimal id: what commands use.
    QString name;
    QString service;     ///< Compose service: "postgresql", "redis", "server", "worker".
    QString image;       ///< As the container was made from: repository and tag.
    QString imageId;     ///< "sha256:…": of what runs, whatever its tag means by now.
    QString imageDigest; ///< "sha256:…": the registry's, for `docker pull NAME@DIGEST`; of an image from none, its id.
    bool running = false;
    QList<Mount> mounts;
    QStringList addresses; ///< IP addresses on the engine's networks, reachable from the host.
    friend bool operator==(const Container &, const Container &) = default;
};

/// How authentik reaches its database, by its own merged configuration.
struct DatabaseAccess
{
    QString host;
    quint16 port = 5432;
    QString name;
    QString user;
    SecretString password;
    QString sslMode;
    friend bool operator==(const DatabaseAccess &, const DatabaseAccess &) = default;
};

struct RedisAccess
{
    QString host;
    quint16 port = 6379;
    QString user;
    SecretString password;
    bool tls = false;
    friend bool operator==(const RedisAccess &, const RedisAccess &) = default;
};

/// Where media is kept when it is not in a directory.
struct ObjectStore
{
    QString bucket;
    QString endpoint; ///< Empty: Amazon's.
    QString region;
    friend bool operator==(const ObjectStore &, const ObjectStore &) = default;
};

/// authentik's versions as numbers: 2025.8.4.
struct AuthentikVersion
{
    int year = 0;
    int train = 0;
    int patch = 0;
    [[nodiscard]] static std::optional<AuthentikVersion> parse(const QString &text);
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool usesRedis() const; ///< Up to 2025.8 (docs/facts/authentik.md 6).
    [[nodiscard]] bool usesData() const;  ///< /data instead of /media, from 2025.12 (docs/facts/authentik.md 1.1).
    friend auto operator<=>(const AuthentikVersion &, const AuthentikVersion &) = default;
};

/// One authentik as found on a server. A value; no connection in it.
struct Deployment
{
    QString kind;   ///< "compose"
    QString engine; ///< "docker"
    QString engineVersion;
    QString project;
    QByteArray folder;                    ///< Project folder on the host.
    QList<QByteArray> configurationFiles; ///< What the containers were made from, as they name it: paths on the host.
    QList<QByteArray> composeFiles;       ///< Those of them that are Compose's, in the order in which it reads them.
    QList<QByteArray> environmentFiles;   ///< Those that were named to Compose in place of the folder's .env.
    QString version;                      ///< "2025.8.4" as running
    std::optional<Container> server;
    std::optional<Container> worker;
    /// All that a swap must stop, in this order: workers, servers, outposts. Stopped ones too (Container::running).
    QList<Container> clients;
    std::optional<Container> database; ///< Empty: the database is elsewhere.
    std::optional<Container> redis;
    QString configurationSource; ///< "ak dump_config" or "environment"
    DatabaseAccess databaseAccess;
    std::optional<RedisAccess> redisAccess; ///< Empty: not used by this version.
    std::optional<ObjectStore> mediaStore;  ///< Set: media is kept in S3.
    SecretString secretKey;
    /// A container of authentik's own image: the server, or the worker where there is no server.
    [[nodiscard]] const std::optional<Container> &ofItsImage() const { return server ? server : worker; }
    friend bool operator==(const Deployment &, const Deployment &) = default;
};

} // namespace keeper
