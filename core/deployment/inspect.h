// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace keeper {

/// A container as the engine tells of it, with what only the finder needs.
struct InspectedContainer
{
    Service container;
    QString project; ///< Compose project, or empty.
    QString workingFolder;
    QStringList composeFiles;
    QStringList environmentFiles;
    QString work;            ///< Of authentik's: "server", "worker", "allinone"; empty: another, or not said.
    bool hasCommand = false; ///< Its maker told it what to run.
    QStringList networks;
    QString networkMode;              ///< "host", "container:ID", or the network's name.
    QMap<QString, QString> links;     ///< Names of containers by what this one alone calls them.
    QSet<quint16> ports;              ///< On which it listens, as its image or its maker says.
    QMap<quint16, quint16> published; ///< The same by the host's ports.
    bool oneOff = false;              ///< Made by `docker compose run`, or a helper of ours.
    QStringList names;                ///< What others reach it by: service, aliases, host name, addresses.
    QString title;                    ///< What its image is called by its maker.
    QString versionLabel;
    QMap<QString, QString> environment; ///< Holds secrets: read here, never passed on.

    /// By the image's repository, whatever its registry or tag; by its title; for an image of one's own making by what
    /// it runs and is told.
    [[nodiscard]] bool isAuthentik() const;
    [[nodiscard]] bool isOutpost() const; ///< The same: proxy, LDAP, RADIUS or RAC.
};

/// Reads the array that `docker inspect` prints, of another `engine` with the same words, too. Everything in it is
/// hostile; entries without a proper id are left out. Errors: EngineUnsupported, when it is not such an array.
[[nodiscard]] Result<QList<InspectedContainer>> readInspect(const QByteArray &json,
                                                            const QByteArray &engine = "docker");

/// Puts in the registries' digests of images: lines of an image's id and, as JSON, its RepoDigests.
void addDigests(QList<InspectedContainer> &containers, const QByteArray &lines);

/// Text of a server on one line: control characters become spaces.
[[nodiscard]] QString onOneLine(const QString &text);

} // namespace keeper
