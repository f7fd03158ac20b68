// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretstring.h"
#include "core/deployment/service.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace keeper {

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
    /// Workers, servers, outposts, database and Redis, as far as they are here. Stopped ones too (Service::running).
    QList<Service> services;
    ServiceControl control;
    QString configurationSource; ///< "ak dump_config" or "environment"
    DatabaseAccess databaseAccess;
    std::optional<RedisAccess> redisAccess; ///< Empty: not used by this version.
    std::optional<ObjectStore> mediaStore;  ///< Set: media is kept in S3.
    SecretString secretKey;

    /// The one of this role; of several, one that runs. Null: there is none here, as for a database elsewhere.
    [[nodiscard]] const Service *find(Role role) const;
    [[nodiscard]] const Service *server() const { return find(Role::Server); }
    [[nodiscard]] const Service *worker() const { return find(Role::Worker); }
    [[nodiscard]] const Service *database() const { return find(Role::Database); }
    [[nodiscard]] const Service *redis() const { return find(Role::Redis); }
    /// All that a swap must stop, in this order: workers, servers, outposts.
    [[nodiscard]] QList<Service> clients() const;
    /// What of authentik itself does not serve just now, as far as the engine tells: "authentik-worker-1: starting".
    [[nodiscard]] QStringList notReady() const;
    /// One of authentik's own image: the server, or the worker where there is no server.
    [[nodiscard]] const Service *ofItsImage() const { return server() ? server() : worker(); }
    friend bool operator==(const Deployment &, const Deployment &) = default;
};

} // namespace keeper
