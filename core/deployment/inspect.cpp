// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deployment/inspect.h"

#include "core/base/jsonfields.h"
#include "core/deployment/helpercontainer.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

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

/// What of authentik an image of its makers is, also in a mirror that flattens names: "goauthentik/dev-server" →
/// "dev-server", "mirror/authentik-server" → "server". Empty: it is not theirs.
QString ofAuthentik(const QString &image)
{
    const QString name = repository(image);
    const QString last = name.section(u'/', -1);
    for (const auto &owner : {"goauthentik"_L1, "authentik"_L1}) {
        if (name.startsWith(owner + u'/'))
            return last;
        for (const auto &separator : {"-"_L1, "_"_L1}) {
            if (last.startsWith(owner + separator))
                return last.sliced(owner.size() + 1);
        }
    }
    return {};
}

bool isNamedAuthentik(const QString &image)
{
    return repository(image).section(u'/', -1).contains("authentik"_L1);
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

/// Of the default bridge "/wiki-postgresql-1:/wiki-server-1/db", of a network "wiki-postgresql-1:db": the container,
/// and what is an alias of it in this one alone.
void readLinks(const QJsonValue &links, InspectedContainer &into)
{
    for (const QString &link : fromJson<QStringList>(links))
        into.links.insert(link.section(u':', 1).section(u'/', -1), link.section(u':', 0, 0).section(u'/', -1));
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
        readLinks(network["Links"_L1], into);
    }
    into.names << into.container.addresses;
}

/// Compose writes whole paths, with a comma between them; docker-compose 1.x those that it was given. So a piece after
/// a whole path that is none belongs to it: the folder has a comma in its name. "-" was standard input.
QStringList paths(const QString &label, const QString &folder)
{
    QStringList whole;
    for (const QString &piece : label.split(u',', Qt::SkipEmptyParts)) {
        if (piece.startsWith(u'/') || whole.isEmpty() || !label.startsWith(u'/'))
            whole += piece;
        else
            whole.last() += u',' + piece;
    }
    whole.removeAll(u"-"_s);
    for (QString &path : whole) {
        if (!path.startsWith(u'/') && !folder.isEmpty())
            path.prepend(folder + u'/');
    }
    return whole;
}

const QStringList &works()
{
    static const QStringList all{u"server"_s, u"worker"_s, u"allinone"_s};
    return all;
}

/// What of authentik is run by entry point and command, through shells and wrappers: "ak server" wherever it stands,
/// else the word alone.
QString workOf(const QStringList &command)
{
    static const QRegularExpression between(u"[\\s;&|()'\"]+"_s);
    const QStringList words = command.join(u' ').split(between, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const QString program = words[i].section(u'/', -1);
        if ((program == "ak"_L1 || program == "authentik"_L1) && works().contains(words[i + 1]))
            return words[i + 1];
    }
    const auto alone = std::ranges::find_if(words, [](const QString &word) { return works().contains(word); });
    return alone == words.end() ? QString() : *alone;
}

quint16 portIn(const QString &text) // "5432/tcp"
{
    return text.section(u'/', 0, 0).toUShort();
}

void readPorts(const QJsonObject &json, InspectedContainer &into)
{
    for (const QString &port : json["Config"_L1].toObject()["ExposedPorts"_L1].toObject().keys())
        into.ports += portIn(port);
    const QJsonObject bindings = json["HostConfig"_L1].toObject()["PortBindings"_L1].toObject();
    for (const QString &port : bindings.keys()) {
        into.ports += portIn(port);
        for (const QJsonValue host : bindings[port].toArray())
            into.published.insert(host.toObject()["HostPort"_L1].toString().toUShort(), portIn(port));
    }
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
    const QJsonObject state = json["State"_L1].toObject();
    container.running = state["Running"_L1].toBool();
    container.health =
        named<ServiceHealth>(state["Health"_L1].toObject()["Status"_L1].toString()).value_or(ServiceHealth::Unknown);
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
    result.composeFiles = paths(labels["com.docker.compose.project.config_files"_L1].toString(), result.workingFolder);
    result.environmentFiles =
        paths(labels["com.docker.compose.project.environment_file"_L1].toString(), result.workingFolder);
    result.title = labels["org.opencontainers.image.title"_L1].toString();
    result.versionLabel = labels["org.opencontainers.image.version"_L1].toString();
    // A helper of ours has authentik's image too: one that was left behind is no deployment.
    result.oneOff = labels["com.docker.compose.oneoff"_L1].toString() == "True"_L1 ||
                    container.name.toUtf8().startsWith(HelperContainer::nameFor({}));
    const auto command = fromJson<QStringList>(config["Cmd"_L1]);
    result.work = workOf(fromJson<QStringList>(config["Entrypoint"_L1]) + command);
    result.hasCommand = !command.isEmpty();
    result.networkMode = json["HostConfig"_L1].toObject()["NetworkMode"_L1].toString();
    if (result.networkMode == "host"_L1)
        container.addresses << u"127.0.0.1"_s;
    readPorts(json, result);
    readLinks(json["HostConfig"_L1].toObject()["Links"_L1], result);
    for (const QString &entry : fromJson<QStringList>(config["Env"_L1]))
        result.environment.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    return result;
}

} // namespace

bool InspectedContainer::isAuthentik() const
{
    if (repository(container.image) == "beryju/authentik"_L1 || title == "authentik server image"_L1)
        return true;
    const QString image = ofAuthentik(container.image);
    if (image == "server"_L1 || image.startsWith("server-"_L1) || image.endsWith("-server"_L1))
        return true;
    // An image of one's own making: what it runs, and what only authentik is told.
    const bool isTold =
        environment.contains(u"AUTHENTIK_POSTGRESQL__HOST"_s) || environment.contains(u"AUTHENTIK_SECRET_KEY"_s);
    return isTold && !isOutpost() && (!work.isEmpty() || (!hasCommand && isNamedAuthentik(container.image)));
}

bool InspectedContainer::isOutpost() const
{
    static const QStringList kinds{u"proxy"_s, u"ldap"_s, u"radius"_s, u"rac"_s};
    const QString image = ofAuthentik(container.image);
    if (kinds.contains(image.section(u'-', -1)) || kinds.contains(image.section(u'-', 0, 0)))
        return true;
    if (title.startsWith("authentik "_L1) && title.endsWith(" outpost image"_L1))
        return true;
    return work.isEmpty() && environment.contains(u"AUTHENTIK_HOST"_s) && environment.contains(u"AUTHENTIK_TOKEN"_s);
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
