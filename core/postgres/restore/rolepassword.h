// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secretstring.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace keeper {

/// What PostgreSQL keeps of a role's password: a verifier, never the password itself. A value.
struct RoleVerifier
{
    SecretString verifier; ///< Empty: the role has no password.
    QString encryption;    ///< How the server makes new ones: "scram-sha-256" or "md5".
};

/// Reads it from pg_authid. Errors: DatabaseFailed (this role may not), those of openDatabase().
[[nodiscard]] Result<RoleVerifier> readRoleVerifier(Server &server,
                                                    const Deployment &deployment,
                                                    const QString &role,
                                                    std::stop_token stop);

/// Counts the verifier of a password here, by PQencryptPasswordConn: the server and its log see no plain password.
/// Errors: DatabaseFailed (libpq knows no such encryption).
[[nodiscard]] Result<SecretString> makeVerifier(const SecretString &password,
                                                const QString &role,
                                                const QString &encryption);

/// A statement for placeDatabaseSql() that gives the role this verifier, or no password. Pure.
[[nodiscard]] QByteArray rolePasswordSql(const QString &role, const SecretString &verifier);

} // namespace keeper
