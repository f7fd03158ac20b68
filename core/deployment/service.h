// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"
#include "core/remote/place.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace keeper {

enum class MountKind { Bind, Volume, Tmpfs }; ///< Named as Docker does.

/// A mount as the running service really has it.
struct Mount
{
    QByteArray target; ///< Path in the container.
    MountKind kind = MountKind::Bind;
    QByteArray source; ///< Path on the host (for a volume: its folder there).
    QByteArray volume; ///< Name of the volume, or empty.
    bool writable = true;
    friend bool operator==(const Mount &, const Mount &) = default;
};

/// Where a path inside lies on the host, by the mount that shows it; empty: by none.
[[nodiscard]] QByteArray onHost(const QByteArray &path, const QList<Mount> &mounts);

/// What a service is there for; whoever finds it decides, and nobody asks its name.
enum class Role {
    Other, ///< authentik's own image at something else.
    Server,
    Worker,
    AllInOne, ///< Server and worker in one.
    Outpost,
    Database,
    Redis,
};

/// What whoever runs a service says of it; Unknown: nothing looks at it.
enum class ServiceHealth { Unknown, Starting, Healthy, Unhealthy };

/// One service of a deployment. Everything but its place is hostile text for messages.
struct Service
{
    Role role = Role::Other;
    Place place; ///< Where its commands run.
    QString name;
    QString service;     ///< Compose's name of it: "postgresql", "redis", "server", "worker".
    QString image;       ///< As the container was made from: repository and tag.
    QString imageId;     ///< "sha256:…": of what runs, whatever its tag means by now.
    QString imageDigest; ///< "sha256:…": the registry's, for `docker pull NAME@DIGEST`; of an image from none, its id.
    bool running = false;
    ServiceHealth health = ServiceHealth::Unknown;
    QList<Mount> mounts;
    QStringList addresses; ///< IP addresses on the engine's networks, reachable from the host.

    /// What those are told that stop, start and look: a container's full hexadecimal id.
    [[nodiscard]] const QByteArray &id() const { return place.id; }
    [[nodiscard]] bool does(Role work) const; ///< One for all does both.
    /// Uses database and files: must not run while they are swapped.
    [[nodiscard]] bool isClient() const { return role != Role::Database && role != Role::Redis; }
    friend bool operator==(const Service &, const Service &) = default;
};

/// How services are stopped, started and looked at: words of the host, before any number of services' ids.
struct ServiceControl
{
    QList<QByteArray> stop;
    QList<QByteArray> start;
    QList<QByteArray> look; ///< Exit 0 if they are there.
    friend bool operator==(const ServiceControl &, const ServiceControl &) = default;
};
[[nodiscard]] ServiceControl engineControl(const QByteArray &program); ///< Of a container engine.

} // namespace keeper
