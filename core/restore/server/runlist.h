// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/deployment.h"
#include "core/remote/server.h"
#include "core/restore/server/serverrun.h"

#include <QList>
#include <QMap>
#include <QString>

#include <stop_token>

namespace keeper {

/// What undo would take back: what was written since the swap.
struct ChangesSince
{
    QMap<QString, qint64> rows;       ///< "public.authentik_core_user" → how many more (or fewer) than at the swap.
    QMap<QString, qint64> written;    ///< The same → how many were inserted, changed or deleted since.
    QMap<QString, QStringList> files; ///< component → files that are newer than the swap, at most 1,000 each.
    friend bool operator==(const ChangesSince &, const ChangesSince &) = default;
};

/// The runs whose work folders are on a server, newest first. Errors: those of HelperContainer::start().
[[nodiscard]] Result<QList<ServerRun>> listRuns(Server &server, const Deployment &deployment, std::stop_token stop);
/// One of them. Errors: as above, RunNotFound (fact "run").
[[nodiscard]] Result<ServerRun> findRun(Server &server,
                                        const Deployment &deployment,
                                        const QString &run,
                                        std::stop_token stop);
/// ChangesSince::written of two times' countWrites(). Pure.
[[nodiscard]] QMap<QString, qint64> writtenSince(const QMap<QString, QMap<QString, qint64>> &then,
                                                 const QMap<QString, QMap<QString, qint64>> &now);
/// Errors: DatabaseFailed and those of the server.
[[nodiscard]] Result<ChangesSince> changesSince(Server &server,
                                                const Deployment &deployment,
                                                const ServerRun &run,
                                                std::stop_token stop);

} // namespace keeper
