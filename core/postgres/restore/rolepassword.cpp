// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/rolepassword.h"

#include "core/base/sqltext.h"
#include "core/postgres/session/databasesession.h"

#include <libpq-fe.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace keeper {

Result<RoleVerifier> readRoleVerifier(Server &server,
                                      const Deployment &deployment,
                                      const QString &role,
                                      std::stop_token stop)
{
    const QString sql = u"SELECT jsonb_build_object('verifier', rolpassword, 'encryption', "
                        "current_setting('password_encryption')) FROM pg_catalog.pg_authid WHERE rolname = "_s +
                        sqlText(role);
    const auto answer = askDatabase(server, deployment, sql.toUtf8(), stop);
    if (!answer)
        return std::unexpected(answer.error());
    // Before PostgreSQL 14 the setting may also say "on", which is md5.
    const QString encryption = answer->value("encryption"_L1).toString();
    return RoleVerifier{.verifier = SecretString(answer->value("verifier"_L1).toString().toUtf8()),
                        .encryption = encryption == "scram-sha-256"_L1 ? encryption : u"md5"_s};
}

Result<SecretString> makeVerifier(const SecretString &password, const QString &role, const QString &encryption)
{
    // The verifier is counted from the words alone; a connection that leads nowhere only lends libpq its place for
    // messages.
    const std::unique_ptr<PGconn, decltype(&PQfinish)> nowhere(PQconnectStart("host=/nonexistent port=1"), &PQfinish);
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(nowhere.get(), password.reveal().constData(), role.toUtf8().constData(),
                              encryption.toLatin1().constData()),
        &PQfreemem);
    if (!verifier)
        return fail(ErrorCode::DatabaseFailed, QString::fromUtf8(PQerrorMessage(nowhere.get())).trimmed());
    return SecretString(QByteArray(verifier.get()));
}

QByteArray rolePasswordSql(const QString &role, const SecretString &verifier)
{
    const QString value = verifier.isEmpty() ? u"NULL"_s : sqlText(QString::fromUtf8(verifier.reveal()));
    return u"ALTER ROLE %1 PASSWORD %2;\n"_s.arg(sqlName(role), value).toUtf8();
}

} // namespace keeper
