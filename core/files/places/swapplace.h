// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace keeper {

/// A directory (or one file) of the host that a restore builds anew beside the live one, and swaps later. A value.
/// All paths are absolute paths on the host, as bytes.
struct DirectoryPlace
{
    QString component;      ///< Of the server, as in the list of components.
    QByteArray source;      ///< What is live: the mount's source, a piece of it, or one entry inside.
    QByteArray archiveRoot; ///< What of the archive becomes `source`: ".", "./custom", "./public/a.png".
    QByteArray below;       ///< The archive's root becomes this folder of it: "media", for a set of /media onto /data.
    bool exists = true;     ///< There is something live.
    bool isFile = false;    ///< `source` is (to be) a file, not a directory.
    bool isMountPoint = false; ///< A file system of its own: can't be renamed, so its children are moved.
    qint64 freeBytes = 0;      ///< Of its file system, for everybody but root.
    friend bool operator==(const DirectoryPlace &, const DirectoryPlace &) = default;

    /// Names begin with a dot: authentik imports certificates and applies blueprints from any other (docs/runs.md 1).
    /// Beside `source` in its parent, or inside it where it is a mount point.
    [[nodiscard]] QByteArray incoming(const QString &run) const; ///< What a restore makes: ".authentik-keeper-new-RUN…"
    [[nodiscard]] QByteArray outgoing(const QString &run) const; ///< What was live: ".authentik-keeper-before-RUN…"
    [[nodiscard]] QByteArray parent() const;                     ///< The folder that must be mounted to swap it.
};

} // namespace keeper
