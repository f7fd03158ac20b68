// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/inspect.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

namespace keeper {

using namespace Qt::StringLiterals;

/// `docker inspect` of the lab's four containers, as recorded: server, worker, postgresql, redis.
inline QJsonArray recorded()
{
    QFile file(QStringLiteral(KEEPER_FIXTURES) + u"/inspect/compose-2025.8.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

inline QList<InspectedContainer> containersOf(const QJsonArray &array)
{
    return readInspect(QJsonDocument(array).toJson()).value_or(QList<InspectedContainer>());
}

/// Sets a value somewhere below a container, by path.
inline QJsonObject with(QJsonObject json, const QStringList &path, const QJsonValue &value)
{
    json[path[0]] = path.size() == 1 ? value : QJsonValue(with(json[path[0]].toObject(), path.mid(1), value));
    return json;
}

inline QJsonArray withEach(const QJsonArray &array, const QStringList &path, const QJsonValue &value)
{
    QJsonArray result;
    for (const QJsonValue one : array)
        result << with(one.toObject(), path, value);
    return result;
}

inline QStringList label(const QString &name)
{
    return {u"Config"_s, u"Labels"_s, name};
}

inline const QString projectLabel = u"com.docker.compose.project"_s;

/// The same project once more under another name: other ids and another network.
inline QJsonArray second(const QString &project)
{
    QJsonArray result;
    for (const QJsonValue one : withEach(recorded(), label(projectLabel), project)) {
        QJsonObject json = one.toObject();
        QString id = json["Id"_L1].toString();
        std::ranges::reverse(id);
        json["Id"_L1] = id;
        const QJsonObject networks = json["NetworkSettings"_L1].toObject()["Networks"_L1].toObject();
        result << with(json, {u"NetworkSettings"_s, u"Networks"_s},
                       QJsonObject{{project + u"_default"_s, networks.begin().value()}});
    }
    return result;
}

inline QJsonArray joined(QJsonArray a, const QJsonArray &b)
{
    for (const QJsonValue one : b)
        a << one;
    return a;
}

} // namespace keeper
