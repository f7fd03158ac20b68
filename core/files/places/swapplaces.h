// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/hostaccess.h"
#include "core/files/places/directoryfacts.h"
#include "core/files/places/swapplace.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <optional>
#include <stop_token>

namespace keeper {

/// Where the directories that are mounted, or the parts of them that count, lie on the host; not yet looked at. Of a
/// /blueprints of the operator's own that holds nothing but the image's, nothing. Pure.
[[nodiscard]] QList<DirectoryPlace> restorePlaces(const QList<DirectoryFacts> &directories);

/// The place of one piece of a directory, "./custom" or ".", there or not yet; not looked at. Empty: no mount shows it,
/// or the name is no plain one. Pure.
[[nodiscard]] std::optional<DirectoryPlace> placeOf(const DirectoryFacts &facts, const QByteArray &root);

/// Where the mounts of a process are, from its /proc/self/mountinfo: paths as bytes, without its escapes. Pure.
[[nodiscard]] QByteArrayList mountPoints(const QByteArray &mountInfo);

/// Fills exists, isFile, isMountPoint and freeBytes. The helper must see the parent of each place, or what of it there
/// is. Errors: FileUnreadable (fact "path": a link, which only the host could follow), those of Server::run.
[[nodiscard]] Result<QList<DirectoryPlace>> lookAtPlaces(Server &server,
                                                         const HostAccess &helper,
                                                         const QList<DirectoryPlace> &places,
                                                         std::stop_token stop);

/// How one entry of an archive is swapped in.
struct SingleEntry
{
    DirectoryPlace place; ///< The entry, or the highest folder above it that is missing on the host; looked at.
    QByteArray entry;     ///< All that is taken of the archive: "./public/a.png".
    friend bool operator==(const SingleEntry &, const SingleEntry &) = default;
};

/// Finds where one entry goes: `wanted` is its place as planned (the live path as `source`, the archive's as
/// `archiveRoot`), `around` the places of whole components, one of which it is in. Errors: FileUnreadable (fact "path":
/// a link or a file where a folder should be), Internal (in none of them), those of Server::run.
[[nodiscard]] Result<SingleEntry> singleEntryPlace(Server &server,
                                                   const HostAccess &helper,
                                                   const DirectoryPlace &wanted,
                                                   const QList<DirectoryPlace> &around,
                                                   std::stop_token stop);

} // namespace keeper
