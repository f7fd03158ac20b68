// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QString>

#include <stop_token>

namespace keeper {

/// What the database's container has to work with. Nothing is known where a number is 0.
struct DatabaseHost
{
    qint64 freeBytes = 0;   ///< Where the cluster lies, by `df -P`.
    qint64 freeScratch = 0; ///< Where temporary files are made.
    qint64 memory = 0;      ///< Bytes: the container's limit, or all that the host has.
    int cores = 1;          ///< By `nproc`: those the container may use.
    friend bool operator==(const DatabaseHost &, const DatabaseHost &) = default;
};

/// One command in the database's container. `dataDirectory` empty (the role may not see it): that of the image's
/// PGDATA. Errors: EngineUnsupported (the database is in no container), those of Server::run.
[[nodiscard]] Result<DatabaseHost> lookAtDatabaseHost(Server &server,
                                                      const Deployment &deployment,
                                                      const QString &dataDirectory,
                                                      std::stop_token stop);

/// Reads what that command printed: a line each of "free", "scratch", "memory", "limit" and "cores" with its number.
[[nodiscard]] DatabaseHost databaseHostIn(const QByteArray &printed);

} // namespace keeper
