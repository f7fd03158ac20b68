// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/service.h"

#include "core/base/filename.h"

namespace keeper {

QByteArray onHost(const QByteArray &path, const QList<Mount> &mounts)
{
    const Mount *best = nullptr;
    for (const Mount &mount : mounts) {
        const bool shows =
            mount.kind != MountKind::Tmpfs && mount.source.startsWith('/') && isAtOrBelow(path, mount.target);
        if (shows && (!best || mount.target.size() > best->target.size()))
            best = &mount;
    }
    return best ? best->source + path.sliced(best->target.size()) : QByteArray();
}

bool Service::does(Role work) const
{
    return role == work || (role == Role::AllInOne && (work == Role::Server || work == Role::Worker));
}

ServiceControl engineControl(const QByteArray &program)
{
    return {.stop = {program, "stop"}, .start = {program, "start"}, .look = {program, "inspect"}};
}

} // namespace keeper
