// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/places/swapplace.h"

namespace keeper {

namespace {

QByteArray nameOf(const QByteArray &path)
{
    return path.sliced(path.lastIndexOf('/') + 1);
}

/// Several places may share a parent, so the name is part of it; not inside, where there is one alone.
QByteArray dotted(const DirectoryPlace &place, const QByteArray &kind, const QString &run)
{
    const QByteArray ours = "/.authentik-keeper-" + kind + '-' + run.toUtf8();
    return place.isMountPoint ? place.source + ours : place.parent() + ours + '-' + nameOf(place.source);
}

} // namespace

QByteArray DirectoryPlace::incoming(const QString &run) const
{
    return dotted(*this, "new", run);
}

QByteArray DirectoryPlace::outgoing(const QString &run) const
{
    return dotted(*this, "before", run);
}

QByteArray DirectoryPlace::parent() const
{
    return source.first(source.lastIndexOf('/'));
}

} // namespace keeper
