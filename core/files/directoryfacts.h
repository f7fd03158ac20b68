// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/deployment.h"

#include <QString>

#include <optional>

namespace keeper {

enum class DirectoryState {
    Found,
    Empty,
    Absent,     ///< Not mounted, or not of this version.
    External,   ///< Kept in an object store.
    Unreadable, ///< There, but no way to read it was found.
};

/// How the bytes of a directory are fetched, best first.
enum class DirectoryAccess { ContainerTar, HostTarElevated, ContainerCopy };

/// What was seen of one directory component.
struct DirectoryFacts
{
    QString component;            ///< "media", "data", "certs", "custom-templates", "blueprints"
    DirectoryState state = DirectoryState::Absent;
    QByteArray path;              ///< In the container.
    QByteArray container;         ///< Id of the container that mounts it.
    std::optional<Mount> mount;
    DirectoryAccess access = DirectoryAccess::ContainerTar;
    bool gnuTar = false;          ///< xattrs and PAX records are to be had.
    qint64 bytes = 0;             ///< Of regular files.
    qint64 entries = 0;
    bool estimated = false;       ///< Counting took too long and was stopped.
    std::optional<ObjectStore> store;
    QString detail;               ///< Raw words of an Unreadable one.
    friend bool operator==(const DirectoryFacts &, const DirectoryFacts &) = default;
};

} // namespace keeper
