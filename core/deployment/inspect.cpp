// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/inspect.h"

#include "core/base/jsonfields.h"
#include "core/deployment/helpercontainer.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

bool isId(const QString &text)
{
    return text.size() == 64 &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

/// Repository of an image's name: "ghcr.io/goauthentik/server:2025.8.4" → "goauthentik/server".
QString repository(const QString &image)
{
    QStringList parts = image.section(u'@', 0, 0).split(u'/');
    parts.last() = parts.last().section(u':', 0, 0);
    return parts.size() < 2 ? parts.last() : parts[parts.size() - 2] + u'/' + parts.last();
}

Mount readMount(const QJsonObject &json)
{
    const QString type = json["Type"_L1].toString();
    return {.target = json["Destination"_L1].toString().toUtf8(),
            .kind = type == "volume"_L1  ? MountKind::Volume
                    : type == "tmpfs"_L1 ? MountKind::Tmpfs
                                         : MountKind::Bind,
            .source = json["Source"_L1].toString().toUtf8(),
            .volume = json["Name"_L1].toString().toUtf8(),
            .writable = json["RW"_L1].toBool(true)};
}

void readNetworks(const QJsonObject &networks, InspectedContainer &into)
{
    into.networks = networks.keys();
    for (const QJsonValue value : networks) {
        const QJsonObject network = value.toObject();
        for (const auto &key : {"IPAddress"_L1, "GlobalIPv6Address"_L1}) {
            if (const QString address = network[key].toString(); !address.isEmpty())
                into.container.addresses << address;
        }
        for (const auto &key : {"Aliases"_L1, "DNSNames"_L1})
            into.names << fromJson<QStringList>(network[key]);
    }
    into.names << into.container.addresses;
}

QStringList paths(const QString &label)
{
    return label.split(u',', Qt::SkipEmptyParts);
}

InspectedContainer readContainer(const QJsonObject &json, const QByteArray &engine)
{
    const QJsonObject config = json["Config"_L1].toObject();
    const QJsonObject labels = config["Labels"_L1].toObject();
    InspectedContainer result;
    Service &container = result.container;
    container.place = Place::container(engine, json["Id"_L1].toString().toLatin1());
    container.name = json["Name"_L1].toString();
    if (container.name.startsWith(u'/')) // how the engine has always told names
        container.name.removeFirst();
    container.service = labels["com.docker.compose.service"_L1].toString();
    container.image = config["Image"_L1].toString();
    container.imageId = json["Image"_L1].toString();
    container.imageDigest = container.imageId;
    container.running = json["State"_L1].toObject()["Running"_L1].toBool();
    const QJsonArray mounts = json["Mounts"_L1].toArray();
    for (const QJsonValue mount : mounts)
        container.mounts << readMount(mount.toObject());
    // The engine lists them in another order each time it is asked.
    std::ranges::sort(container.mounts, {}, &Mount::target);
    result.names << container.service << container.name << config["Hostname"_L1].toString();
    readNetworks(json["NetworkSettings"_L1].toObject()["Networks"_L1].toObject(), result);
    result.names.removeAll(QString());
    result.project = labels["com.docker.compose.project"_L1].toString();
    result.workingFolder = labels["com.docker.compose.project.working_dir"_L1].toString();
    result.composeFiles = paths(labels["com.docker.compose.project.config_files"_L1].toString());
    result.environmentFiles = paths(labels["com.docker.compose.project.environment_file"_L1].toString());
    result.versionLabel = labels["org.opencontainers.image.version"_L1].toString();
    // A helper of ours has authentik's image too: one that was left behind is no deployment.
    result.oneOff = labels["com.docker.compose.oneoff"_L1].toString() == "True"_L1 ||
                    container.name.toUtf8().startsWith(HelperContainer::nameFor({}));
    result.command = fromJson<QStringList>(config["Cmd"_L1]);
    for (const QString &entry : fromJson<QStringList>(config["Env"_L1]))
        result.environment.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    return result;
}

} // namespace

bool InspectedContainer::isAuthentik() const
{
    static const QStringList images{u"goauthentik/server"_s, u"authentik/server"_s, u"beryju/authentik"_s};
    return images.contains(repository(container.image));
}

bool InspectedContainer::isOutpost() const
{
    static const QStringList kinds{u"proxy"_s, u"ldap"_s, u"radius"_s, u"rac"_s};
    const QString name = repository(container.image);
    const QString owner = name.section(u'/', 0, 0);
    return (owner == "goauthentik"_L1 || owner == "authentik"_L1) && kinds.contains(name.section(u'/', 1));
}

Result<QList<InspectedContainer>> readInspect(const QByteArray &json, const QByteArray &engine)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray())
        return fail(ErrorCode::EngineUnsupported, u"docker inspect: "_s + error.errorString());
    QList<InspectedContainer> result;
    const QJsonArray array = document.array();
    for (const QJsonValue value : array) {
        if (isId(value.toObject()["Id"_L1].toString()))
            result << readContainer(value.toObject(), engine);
    }
    return result;
}

void addDigests(QList<InspectedContainer> &containers, const QByteArray &lines)
{
    QHash<QString, QStringList> known; // by image id
    for (const QByteArray &line : lines.split('\n')) {
        const qsizetype space = line.indexOf(' ');
        known[QString::fromUtf8(line.first(std::max<qsizetype>(space, 0)))] +=
            fromJson<QStringList>(QJsonDocument::fromJson(line.sliced(space + 1)).array());
    }
    for (InspectedContainer &one : containers) {
        const QString name = repository(one.container.image).section(u'/', -1);
        for (const QString &digest : std::as_const(known)[one.container.imageId]) {
            const QString sum = digest.section(u'@', 1);
            const bool isOurs = repository(digest).section(u'/', -1) == name;
            if (isOurs && sum.startsWith("sha256:"_L1) && isId(sum.sliced(7)))
                one.container.imageDigest = sum;
        }
    }
}

QString onOneLine(const QString &text)
{
    QString line = text;
    std::ranges::replace_if(line, [](QChar c) { return c.category() == QChar::Other_Control; }, QChar(u' '));
    return line;
}

} // namespace keeper
