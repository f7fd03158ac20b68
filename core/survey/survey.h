// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/deployment.h"
#include "core/files/places/directoryfacts.h"
#include "core/jobs/report.h"
#include "core/postgres/session/databasefacts.h"
#include "core/redis/surveyredis.h"
#include "core/remote/server.h"

#include <QJsonObject>

#include <optional>

namespace keeper {

/// Everything found on a server, all together: what a plan is made of. A value.
struct Survey
{
    QString target; ///< Name as typed, for the manifest.
    quint16 port = 22;
    QString hostName; ///< What the server calls itself.
    HostKey hostKey;
    Deployment deployment;
    DatabaseFacts database;
    std::optional<RedisFacts> redis;           ///< Empty: not used by this version or, with `redisAccess`, not reached.
    std::optional<Error> redisError;           ///< Why not.
    QList<DirectoryFacts> directories;         ///< Always the same components for a version, found or not.
    QList<QByteArray> configurationFiles;      ///< Those that could be read.
    QList<QByteArray> unreadableConfiguration; ///< Those that are there, closed even to sudo.
    qint64 configurationBytes = 0;
    QList<Warning> warnings; ///< What will not be covered, and why.

    /// Null: not of this version.
    [[nodiscard]] const DirectoryFacts *directory(const QString &component) const;
    friend bool operator==(const Survey &, const Survey &) = default;
};

/// Looks at all parts of a deployment, side by side. Errors: of the database (there is no backup without it).
[[nodiscard]] Result<Survey> takeSurvey(Server &server, const Deployment &deployment, std::stop_token stop);

/// `discover --json`: "deployment" and "components" (docs/json.md). Secrets are shown as ***.
[[nodiscard]] QJsonObject toJson(const Survey &survey);

} // namespace keeper
