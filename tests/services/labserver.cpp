// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/labserver.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

Result<QJsonObject> labFacts(const QString &profile)
{
    const QString cache = qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + u"/.cache"_s);
    QFile file(cache + u"/authentik-keeper/lab/running/%1/lab.json"_s.arg(profile));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileFailed, u"the lab %1 is not up"_s.arg(profile));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

Result<bool> OneSecret::trustHostKey(const HostKeyQuestion &, std::stop_token)
{
    return fail(ErrorCode::HostKeyUnknown);
}

Result<std::optional<SecretString>> OneSecret::secret(const SecretQuestion &, std::stop_token)
{
    ++asked;
    if (m_secret.isEmpty())
        return fail(ErrorCode::SecretNeeded);
    return SecretString(m_secret);
}

Result<std::shared_ptr<Server>> connectToLab(const QString &profile, const QString &sshd)
{
    return connectToLabAs(u"keeper"_s, profile, std::make_shared<OneSecret>(), sshd);
}

Result<std::shared_ptr<Server>> connectToLabAs(const QString &account,
                                               const QString &profile,
                                               std::shared_ptr<Questions> questions,
                                               const QString &sshd)
{
    const auto facts = labFacts(profile);
    if (!facts)
        return std::unexpected(facts.error());
    ConnectOptions options;
    options.host.name = facts->value("host"_L1).toString();
    options.host.hostName = options.host.name;
    options.host.port = quint16(facts->value(sshd).toInt());
    options.host.user = account;
    options.host.identitiesOnly = true;
    options.host.identityAgent = u"none"_s;
    options.identityFiles = {facts->value("key"_L1).toString()};
    options.acceptedHostKey = facts->value("hostKey"_L1).toString();
    auto connection = Connection::open(options, *questions, {});
    if (!connection)
        return std::unexpected(connection.error());
    return std::make_shared<Server>(std::move(*connection), std::move(questions));
}

QByteArray labPassword(const QString &profile, const QString &account)
{
    const auto facts = labFacts(profile);
    return facts ? facts->value("passwords"_L1).toObject()[account].toString().toUtf8() : QByteArray();
}

Result<Deployment> labDatabase(Server &server)
{
    const QByteArray format = "{{.Id}} {{.Config.Image}}{{range .NetworkSettings.Networks}} {{.IPAddress}}{{end}}";
    const auto told =
        server.read(RemoteCommand("docker").args({"inspect", "--format", format, "authentik-postgresql-1"}), {});
    if (!told)
        return std::unexpected(told.error());
    const QList<QByteArray> words = told->trimmed().split(' ');
    Deployment deployment;
    deployment.services = {{.role = Role::Database,
                            .place = Place::container("docker", words.value(0)),
                            .name = u"authentik-postgresql-1"_s,
                            .image = QString::fromLatin1(words.value(1)),
                            .running = true,
                            .addresses = {QString::fromLatin1(words.value(2))}}};
    const auto password =
        server.read(RemoteCommand("printenv").arg("POSTGRES_PASSWORD").at(deployment.database()->place), {});
    if (!password)
        return std::unexpected(password.error());
    deployment.databaseAccess.host = u"postgresql"_s;
    deployment.databaseAccess.name = u"authentik"_s;
    deployment.databaseAccess.user = u"authentik"_s;
    deployment.databaseAccess.password = SecretString(password->trimmed());
    return deployment;
}

} // namespace keeper
