// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/deployment.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace keeper {

/// What Compose has to be told so that it means one project, wherever it is started. Paths on the host.
struct ComposeProject
{
    QString name;
    QByteArray folder;
    QList<QByteArray> files;            ///< Empty: what Compose finds in the folder.
    QList<QByteArray> environmentFiles; ///< Empty: the folder's .env.
    friend bool operator==(const ComposeProject &, const ComposeProject &) = default;
};

/// The words after the engine's program: "compose", the project, and `verb` with its own. Pure.
[[nodiscard]] QList<QByteArray> composeWords(const ComposeProject &project, const QList<QByteArray> &verb);

/// The project with its files in a folder that stands for the host's root: tried before they take their places. Pure.
[[nodiscard]] ComposeProject stagedIn(const QByteArray &root, ComposeProject project);

/// The project as it is here now.
[[nodiscard]] ComposeProject projectOf(const Deployment &deployment);

/// Compose's words that make all containers of a project and start none; that start some of its services. Pure.
[[nodiscard]] QList<QByteArray> createWords();
[[nodiscard]] QList<QByteArray> startWords(const QList<QByteArray> &services);
/// Those that make a project's containers anew where their files say otherwise, and start them. Pure.
[[nodiscard]] QList<QByteArray> recreateWords(const Deployment &deployment, bool withWorker);

} // namespace keeper
