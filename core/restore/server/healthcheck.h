// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/deployment.h"
#include "core/jobs/activity.h"
#include "core/remote/server.h"
#include "core/restore/server/restoreoutcome.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace keeper {

/// One file that the running server can be asked for.
struct ServedFile
{
    QString address; ///< "/media/public/a.png", percent-encoded
    QByteArray sha256;
};

/// What is expected of what runs now.
struct HealthRequest
{
    Deployment deployment;
    QStringList started;                       ///< Container ids that must be up.
    bool migrates = false;                     ///< The set is of another version: rows may change at the start.
    QMap<QString, QMap<QString, qint64>> rows; ///< Empty: row counts are not checked.
    std::optional<ServedFile> file;            ///< Empty: none can be asked for.
    std::function<void(Activity now)> told;
    std::function<void()> isReady; ///< Called as soon as authentik says so: the end of the downtime.
};

/// Looks whether authentik runs on what was swapped in, and waits until it does: at most 5 minutes for its health (its
/// migrations run first), 1 minute for the worker's row. Answers always with the same codes, in the same order
/// (HealthCheck). Errors: ConnectionLost, Cancelled; all else is an answer.
[[nodiscard]] Result<QList<HealthCheck>> checkHealth(Server &server,
                                                     const HealthRequest &request,
                                                     std::stop_token stop);

/// Codes of the rows that failed, comma separated; empty: proven.
[[nodiscard]] QString failedRows(const QList<HealthCheck> &rows);

/// What of the tables that authentik leaves alone at a start is not as expected, a line each:
/// "public.authentik_core_user: 3, not 4". Fewer users and tokens are: the worker deletes those that have expired, from
/// its first minute on (docs/facts/authentik.md 5). Pure.
[[nodiscard]] QStringList unexpectedRows(const QMap<QString, QMap<QString, qint64>> &expected,
                                         const QMap<QString, QMap<QString, qint64>> &now);

} // namespace keeper
