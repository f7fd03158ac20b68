// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/hostaccess.h"

#include "core/deployment/helpercontainer.h"

using namespace Qt::StringLiterals;

namespace keeper {

Result<std::unique_ptr<HostAccess>> reachHost(CommandRunner &runner,
                                              const Service *imageOf,
                                              const QByteArray &name,
                                              const QList<QByteArray> &folders,
                                              HostAccess::Access access,
                                              std::stop_token stop)
{
    if (!imageOf)
        return fail(ErrorCode::AuthentikNotFound, u"no container of authentik's image"_s);
    const QByteArray called = name.isEmpty() ? HelperContainer::lookName() : name;
    return HelperContainer::start(runner, *imageOf, called, HelperContainer::outermost(folders), access, stop);
}

Result<std::unique_ptr<HostAccess>> reachNearest(CommandRunner &runner,
                                                 const Service *imageOf,
                                                 const QByteArray &name,
                                                 const QList<QByteArray> &folders,
                                                 HostAccess::Access access,
                                                 std::stop_token stop)
{
    if (!imageOf)
        return fail(ErrorCode::AuthentikNotFound, u"no container of authentik's image"_s);
    const QByteArray called = name.isEmpty() ? HelperContainer::lookName() : name;
    return HelperContainer::startOverNearest(runner, *imageOf, called, folders, access, stop);
}

} // namespace keeper
