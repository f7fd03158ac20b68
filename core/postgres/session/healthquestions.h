// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QString>

#include <optional>
#include <stop_token>

// What a health check asks of the database.
namespace keeper {

enum class LogInState {
    Passed,
    Refused,    ///< PostgreSQL said no to the password, the role or the database, or does not answer.
    NotChecked, ///< No tunnel can be had, or PostgreSQL does not listen to the host where authentik comes from
                ///< elsewhere.
};

/// How a log-in ended.
struct LogInCheck
{
    LogInState state = LogInState::NotChecked;
    QString detail; ///< Raw: PostgreSQL's or the server's words; empty if passed.
    friend bool operator==(const LogInCheck &, const LogInCheck &) = default;
};

/// Logs in to the live database as authentik does: by TCP, with its host, role and password. Never by the socket
/// inside the container, which asks for no password. Errors: ConnectionLost, Cancelled.
[[nodiscard]] Result<LogInCheck> logInAsAuthentik(Server &server, const Deployment &deployment, std::stop_token stop);

/// Has a worker of authentik written its status row (authentik_tasks_workerstatus, from 2025.8 on) since that moment?
/// `since`: as the engine writes times, "2026-11-23T18:45:07.123456789Z". Empty: this version has no such table.
/// Errors: those of openDatabase(), DatabaseFailed.
[[nodiscard]] Result<std::optional<bool>> workerSeenSince(Server &server,
                                                          const Deployment &deployment,
                                                          const QString &since,
                                                          std::stop_token stop);

} // namespace keeper
