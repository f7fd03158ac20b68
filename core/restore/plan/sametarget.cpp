// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/plan/sametarget.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Which container it is and what it is made of; not whether it runs just now, since a broken authentik may start over
/// and over.
bool isSame(const Service &a, const Service &b)
{
    return a.role == b.role && a.place == b.place && a.imageId == b.imageId && a.mounts == b.mounts;
}

bool isSame(const DatabaseAccess &a, const DatabaseAccess &b)
{
    return a.host == b.host && a.port == b.port && a.name == b.name && a.user == b.user;
}

bool isSame(const Deployment &a, const Deployment &b)
{
    const bool sameServices = std::ranges::equal(
        a.services, b.services, [](const Service &one, const Service &other) { return isSame(one, other); });
    const bool sameRedis =
        a.redisAccess.has_value() == b.redisAccess.has_value() &&
        (!a.redisAccess || (a.redisAccess->host == b.redisAccess->host && a.redisAccess->port == b.redisAccess->port));
    return a.kind == b.kind && a.project == b.project && a.folder == b.folder && a.version == b.version &&
           sameServices && sameRedis && a.mediaStore == b.mediaStore && isSame(a.databaseAccess, b.databaseAccess);
}

bool isSame(const DatabaseFacts &a, const DatabaseFacts &b)
{
    return a.name == b.name && a.owner == b.owner && a.serverVersion == b.serverVersion && a.encoding == b.encoding &&
           a.localeProvider == b.localeProvider && a.collate == b.collate && a.ctype == b.ctype &&
           a.icuLocale == b.icuLocale && a.installIdSha256 == b.installIdSha256 && a.newestVersion == b.newestVersion &&
           a.newestBuild == b.newestBuild;
}

/// Parts with a mount of their own; those of a mount around them come and go with its files.
QList<Mount> ownMounts(const DirectoryFacts &facts)
{
    QList<Mount> mounts;
    for (const DirectoryPart &part : facts.parts) {
        if (part.mount.target != facts.path)
            mounts += part.mount;
    }
    std::ranges::sort(mounts, {}, &Mount::target);
    return mounts;
}

bool isSame(const DirectoryFacts &a, const DirectoryFacts &b)
{
    const bool bothElsewhere = (a.state == DirectoryState::External) == (b.state == DirectoryState::External);
    return a.component == b.component && a.path == b.path && a.mount == b.mount && a.nested == b.nested &&
           a.store == b.store && bothElsewhere && ownMounts(a) == ownMounts(b);
}

} // namespace

bool isSameTarget(const Survey &before, const Survey &now)
{
    return before.hostName == now.hostName && before.hostKey == now.hostKey &&
           isSame(before.deployment, now.deployment) && isSame(before.database, now.database) &&
           before.redis.has_value() == now.redis.has_value() &&
           std::ranges::equal(before.directories, now.directories,
                              [](const DirectoryFacts &a, const DirectoryFacts &b) { return isSame(a, b); });
}

} // namespace keeper
