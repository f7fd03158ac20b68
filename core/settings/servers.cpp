// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/servers.h"

#include "core/base/random.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr auto format = "authentik-keeper-servers"_L1;
constexpr int formatVersion = 1;

std::unexpected<Error> fileFailed(const QString &path, const QString &why)
{
    return fail(ErrorCode::FileFailed, why, {{u"path"_s, path}});
}

QJsonObject toJson(const SavedServer &server)
{
    return {{u"id"_s, server.id},
            {u"name"_s, server.name},
            {u"address"_s, server.address},
            {u"identityFile"_s, server.identityFile},
            {u"project"_s, server.project},
            {u"destination"_s, server.destination},
            {u"skipped"_s, QJsonArray::fromStringList(server.skipped)}};
}

SavedServer fromJson(const QJsonObject &object)
{
    SavedServer server{.id = object.value("id"_L1).toString(),
                       .name = object.value("name"_L1).toString(),
                       .address = object.value("address"_L1).toString(),
                       .identityFile = object.value("identityFile"_L1).toString(),
                       .project = object.value("project"_L1).toString(),
                       .destination = object.value("destination"_L1).toString()};
    for (const QJsonValue &component : object.value("skipped"_L1).toArray())
        server.skipped += component.toString();
    if (server.id.isEmpty())
        server.id = newServerId();
    return server;
}

} // namespace

Result<QList<SavedServer>> readServers(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<SavedServer>();
    if (!file.open(QIODevice::ReadOnly))
        return fileFailed(path, file.errorString());
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return fileFailed(path, problem.errorString());
    if (root.value("format"_L1).toString() != format)
        return fileFailed(path, u"not a list of servers of this program"_s);
    if (root.value("formatVersion"_L1).toInt() > formatVersion)
        return fileFailed(path, u"written by a newer version of this program"_s);
    QList<SavedServer> servers;
    for (const QJsonValue &value : root.value("servers"_L1).toArray())
        servers += fromJson(value.toObject());
    servers.removeIf([](const SavedServer &server) { return server.address.isEmpty(); });
    return servers;
}

Result<> writeServers(const QString &path, const QList<SavedServer> &servers)
{
    QJsonArray array;
    for (const SavedServer &server : servers)
        array += toJson(server);
    const QJsonObject root{{u"format"_s, format}, {u"formatVersion"_s, formatVersion}, {u"servers"_s, array}};
    const QString folder = QFileInfo(path).path();
    constexpr auto ownerAlone = QFile::ReadOwner | QFile::WriteOwner;
    const bool isThere = QDir(folder).exists();
    if (!isThere && !(QDir().mkpath(folder) && QFile::setPermissions(folder, ownerAlone | QFile::ExeOwner)))
        return fileFailed(folder, u"the folder can't be made"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerAlone) ||
        file.write(QJsonDocument(root).toJson()) < 0 || !file.commit())
        return fileFailed(path, file.errorString());
    return {};
}

QList<SavedServer> merged(const QList<SavedServer> &servers, const QList<SavedServer> &add)
{
    QList<SavedServer> all = servers;
    for (SavedServer server : add) {
        const auto isSame = [&](const SavedServer &other) {
            return other.address == server.address && other.project == server.project;
        };
        if (std::ranges::any_of(all, isSame))
            continue;
        if (std::ranges::contains(all, server.id, &SavedServer::id))
            server.id = newServerId();
        all += server;
    }
    return all;
}

QString newServerId()
{
    return QString::fromLatin1(randomHex(4));
}

} // namespace keeper
