// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace keeper
