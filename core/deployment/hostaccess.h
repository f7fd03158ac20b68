// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/service.h"
#include "core/remote/commandrunner.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <stop_token>

namespace keeper {

/// Files of the host, reached as root, whatever this user may touch. Scripts may use sh, tar, find, mv, df and
/// sha256sum. Closed when it goes. One thread at a time.
class HostAccess
{
public:
    enum class Access { ReadOnly, ReadWrite };

    HostAccess() = default;
    virtual ~HostAccess() = default;
    HostAccess(const HostAccess &) = delete;
    HostAccess &operator=(const HostAccess &) = delete;

    /// Where a path of the host is seen by its scripts.
    [[nodiscard]] virtual QByteArray inside(const QByteArray &hostPath) const = 0;
    /// A script as root; its arguments are words, never parts of the script.
    [[nodiscard]] virtual RemoteCommand script(const QByteArray &text,
                                               const QList<QByteArray> &arguments = {}) const = 0;
};

/// Reaches `folders` and what is below; they must exist. By a helper container of the image of any
/// service here that has sh and tar, called `name` ("authentik-keeper-RUN"); empty: as nobody else's.
/// Errors: AuthentikNotFound (`imageOf` is null), those of HelperContainer::start().
[[nodiscard]] Result<std::unique_ptr<HostAccess>> reachHost(CommandRunner &runner,
                                                            const Service *imageOf,
                                                            const QByteArray &name,
                                                            const QList<QByteArray> &folders,
                                                            HostAccess::Access access,
                                                            std::stop_token stop);
/// The same over what there is of the way to each folder.
/// Errors: AuthentikNotFound (`imageOf` is null), those of HelperContainer::startOverNearest().
[[nodiscard]] Result<std::unique_ptr<HostAccess>> reachNearest(CommandRunner &runner,
                                                               const Service *imageOf,
                                                               const QByteArray &name,
                                                               const QList<QByteArray> &folders,
                                                               HostAccess::Access access,
                                                               std::stop_token stop);

} // namespace keeper
