// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/hostaccess.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <stop_token>

// What lies beside the live directories: removed, measured, looked through.
namespace keeper {

/// Removes what a run made or kept, with all that is in it; no error if it is not there. Each path is on the host; its
/// last name begins with ".authentik-keeper-", or nothing is done. Errors: Internal, those of Server::read.
[[nodiscard]] Result<> removeStaging(Server &server,
                                     const HostAccess &helper,
                                     const QList<QByteArray> &paths,
                                     std::stop_token stop);

/// Bytes of the files at a path of the host, as `du -b` counts; 0 if it is not there. Errors: those of Server::read.
[[nodiscard]] Result<qint64> directoryBytes(Server &server,
                                            const HostAccess &helper,
                                            const QByteArray &path,
                                            std::stop_token stop);

/// Files at or below a path of the host that were written to after `since` (by the host's clock), relative to it and
/// sorted; ours left out. At most `most`. Errors: those of Server::read.
[[nodiscard]] Result<QStringList> newerFiles(Server &server,
                                             const HostAccess &helper,
                                             const QByteArray &path,
                                             const QDateTime &since,
                                             qsizetype most,
                                             std::stop_token stop);

} // namespace keeper
