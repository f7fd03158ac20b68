// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"

#include <QByteArray>
#include <QList>
#include <QMap>
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
    QStringList command; ///< What it runs: {"server"}.
    QStringList networks;
    bool oneOff = false; ///< Made by `docker compose run`, or a helper of ours.
    QStringList names;   ///< What others reach it by: service, aliases, host name, addresses.
    QString versionLabel;
    QMap<QString, QString> environment; ///< Holds secrets: read here, never passed on.

    [[nodiscard]] bool isAuthentik() const; ///< By the image's repository, whatever its registry or tag.
    [[nodiscard]] bool isOutpost() const;   ///< The same: proxy, LDAP, RADIUS or RAC.
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
