// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/directoryroot.h"
#include "core/base/enumname.h"
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

/// A piece of a component that is saved in parts.
struct DirectoryPart
{
    QByteArray root; ///< "./NAME", below the component's path.
    Mount mount;     ///< The one that shows it: of the piece itself, or of what is around it.
    bool isFile = false;
    friend bool operator==(const DirectoryPart &, const DirectoryPart &) = default;
};

/// What was seen of one directory component.
struct DirectoryFacts
{
    QString component; ///< Its name in the list of components.
    DirectoryState state = DirectoryState::Absent;
    QByteArray path;            ///< In the container.
    Place place;                ///< The container that mounts it.
    std::optional<Mount> mount; ///< Of all of it, or of its first part.
    QList<Mount> nested;        ///< Inside that mount: its folder on the host is not all of it.
    QList<DirectoryPart> parts; ///< Empty: all of it is taken.
    DirectoryAccess access = DirectoryAccess::ContainerTar;
    bool gnuTar = false;               ///< xattrs and PAX records are to be had.
    std::optional<DirectoryRoot> root; ///< Its own rights; nothing where it is saved in parts, or was not counted.
    qint64 bytes = 0;                  ///< Of its files, about: as `du` counts.
    qint64 entries = 0;                ///< Without the directory itself.
    bool estimated = false;            ///< Counting took too long and was stopped.
    std::optional<ObjectStore> store;  ///< Where uploads are; what is mounted is the rest.
    QString detail;                    ///< Raw words: why it is Unreadable, or what of it is left out.

    /// Its own copy is all that the engine can be asked for: neither bytes nor entries are known.
    [[nodiscard]] bool isCounted() const { return access != DirectoryAccess::ContainerCopy; }
    /// What tar is given, relative to `path`: "." or the parts.
    [[nodiscard]] QList<QByteArray> roots() const
    {
        QList<QByteArray> words;
        for (const DirectoryPart &part : parts)
            words += part.root;
        return words.isEmpty() ? QList<QByteArray>{"."} : words;
    }
    friend bool operator==(const DirectoryFacts &, const DirectoryFacts &) = default;
};

} // namespace keeper
