// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/hostaccess.h"

#include "core/base/random.h"
#include "core/deployment/helpercontainer.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

std::unexpected<Error> noImage()
{
    return fail(ErrorCode::AuthentikNotFound, u"no container of authentik's image"_s);
}

} // namespace

Result<std::unique_ptr<HostAccess>> reachHost(CommandRunner &runner,
                                              const Service *imageOf,
                                              const QByteArray &name,
                                              const QList<QByteArray> &folders,
                                              HostAccess::Access access,
                                              std::stop_token stop)
{
    if (!imageOf)
        return noImage();
    return HelperContainer::start(runner, *imageOf, name, HelperContainer::outermost(folders), access, stop);
}

Result<std::unique_ptr<HostAccess>> reachNearest(CommandRunner &runner,
                                                 const Service *imageOf,
                                                 const QList<QByteArray> &folders,
                                                 HostAccess::Access access,
                                                 std::stop_token stop)
{
    if (!imageOf)
        return noImage();
    return HelperContainer::startOverNearest(runner, *imageOf, folders, access, stop);
}

QByteArray lookName()
{
    return "authentik-keeper-look-" + randomHex(2);
}

} // namespace keeper
