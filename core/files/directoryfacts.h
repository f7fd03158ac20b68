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
    QString component; ///< "media", "data", "certs", "custom-templates", "blueprints"
    DirectoryState state = DirectoryState::Absent;
    QByteArray path;      ///< In the container.
    QByteArray container; ///< Id of the container that mounts it.
    std::optional<Mount> mount;
    QList<QByteArray> roots{"."}; ///< What is taken of it, relative to `path`: "." or "./NAME".
    DirectoryAccess access = DirectoryAccess::ContainerTar;
    bool gnuTar = false;    ///< xattrs and PAX records are to be had.
    qint64 bytes = 0;       ///< Of its files, about: as `du` counts.
    qint64 entries = 0;     ///< Without the directory itself.
    bool estimated = false; ///< Counting took too long and was stopped.
    std::optional<ObjectStore> store;
    QString detail; ///< Raw words: why it is Unreadable, or what of it is left out.
    friend bool operator==(const DirectoryFacts &, const DirectoryFacts &) = default;
};

} // namespace keeper
