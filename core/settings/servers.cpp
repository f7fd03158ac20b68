// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/servers.h"

#include "core/base/jsonfields.h"
#include "core/base/random.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

constexpr auto jsonFields(const SavedServer *)
{
    using S = SavedServer;
    return std::tuple(JsonField{"id", &S::id}, JsonField{"name", &S::name}, JsonField{"address", &S::address},
                      JsonField{"identityFile", &S::identityFile}, JsonField{"project", &S::project},
                      JsonField{"destination", &S::destination}, JsonField{"skipped", &S::skipped});
}

namespace {

constexpr auto format = "authentik-keeper-servers"_L1;
constexpr int formatVersion = 1;

std::unexpected<Error> fileFailed(const QString &path, const QString &why)
{
    return fail(ErrorCode::FileFailed, why, {{u"path"_s, path}});
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
    auto servers = fromJson<QList<SavedServer>>(root.value("servers"_L1));
    servers.removeIf([](const SavedServer &server) { return server.address.isEmpty(); });
    for (SavedServer &server : servers)
        server.id = server.id.isEmpty() ? newServerId() : server.id;
    return servers;
}

Result<> writeServers(const QString &path, const QList<SavedServer> &servers)
{
    const QJsonObject root{{u"format"_s, format}, {u"formatVersion"_s, formatVersion}, {u"servers"_s, jsonOf(servers)}};
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
