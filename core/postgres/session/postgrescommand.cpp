// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/postgrescommand.h"

#include <QProcessEnvironment>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// PostgreSQL's manual, 32.1.1.1: within quotes only backslash and quote need a backslash.
QByteArray quotedValue(const QString &value)
{
    QByteArray quoted = value.toUtf8();
    quoted.replace('\\', "\\\\").replace('\'', "\\'");
    return '\'' + quoted + '\'';
}

ErrorCode codeOf(const QString &words)
{
    // Docker's words for a container that stopped meanwhile.
    if (words.contains("is not running"_L1) || words.contains("No such container"_L1))
        return ErrorCode::DatabaseUnreachable;
    // libpq's words for a log-in that failed; they are English, since the wrapper sets LC_ALL=C.
    if (!words.contains("connection to server"_L1))
        return ErrorCode::DatabaseFailed;
    const bool answered = words.contains("FATAL:"_L1);
    const bool notReady = words.contains("the database system is"_L1); // starting up, shutting down, in recovery
    return answered && !notReady ? ErrorCode::DatabaseLoginFailed : ErrorCode::DatabaseUnreachable;
}

} // namespace

QByteArray connectionString(const QString &database, const QString &user)
{
    return "dbname=" + quotedValue(database) + " user=" + quotedValue(user);
}

void runBesideDatabase(RemoteCommand &command, const Deployment &deployment, const QByteArray &applicationName)
{
    const DatabaseAccess &access = deployment.databaseAccess;
    command.at(deployment.database()->place)
        .environment("PGAPPNAME", applicationName)
        .environment("PGPORT", QByteArray::number(access.port))
        .environment("PGCLIENTENCODING", "UTF8")
        .environment("PGCONNECT_TIMEOUT", "15");
    if (!access.password.isEmpty())
        command.secretEnvironment("PGPASSWORD", access.password);
}

Result<> requireDatabaseContainer(const Deployment &deployment)
{
    if (!deployment.database())
        return fail(ErrorCode::EngineUnsupported,
                    u"database outside of this Compose project (host %1): not supported yet"_s.arg(
                        deployment.databaseAccess.host),
                    {{u"unsupported"_s, u"database"_s},
                     {u"host"_s, deployment.databaseAccess.host},
                     {u"saw"_s, u"a database outside of this Compose project"_s}});
    if (!deployment.database()->running)
        return fail(ErrorCode::DatabaseUnreachable, u"the database's container is stopped"_s,
                    {{u"container"_s, deployment.database()->name}, {u"state"_s, u"stopped"_s}});
    return {};
}

QString sqlStateIn(const QString &message)
{
    static const QRegularExpression pattern(u"\\w:\\s+((?=[A-Z]*[0-9])[0-9A-Z]{5}):"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(message).captured(1);
}

Error programFailure(int exit, const QByteArray &standardError)
{
    constexpr qsizetype mostWords = 4096; // the last words say why
    const QString words = QString::fromUtf8(standardError.last(std::min(mostWords, standardError.size()))).trimmed();
    Error error{.code = codeOf(words), .detail = words, .facts = {{u"exit"_s, QString::number(exit)}}};
    if (const QString sqlState = sqlStateIn(words); !sqlState.isEmpty())
        error.facts.insert(u"sqlstate"_s, sqlState);
    return error;
}

Error notStarted(const Error &error)
{
    Error told = error;
    if (told.code == ErrorCode::CommandFailed)
        told.code = codeOf(told.detail);
    return told;
}

void forgetPostgresEnvironment()
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.startsWith("PG"_L1))
            qunsetenv(name.toLocal8Bit().constData());
    }
}

} // namespace keeper
