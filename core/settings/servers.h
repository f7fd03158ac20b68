// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace keeper {

/// A server as a person keeps it. A value without secrets.
struct SavedServer
{
    QString id;           ///< Ours: hex digits that stay when everything else is changed.
    QString name;         ///< As people call it; empty: by its address.
    QString address;      ///< As one types it: "[user@]host[:port]", or a name of the ssh configuration.
    QString identityFile; ///< Empty: as ssh would.
    QString project;      ///< Of Compose; empty: the only one there.
    QString destination;  ///< Folder of its backups; empty: none chosen yet.
    QStringList skipped;  ///< Components that the last backup left out.
    friend bool operator==(const SavedServer &, const SavedServer &) = default;
};

/// `$XDG_CONFIG_HOME/authentik-keeper/servers.json`, or a list that was exported. No file: no servers. Errors:
/// FileFailed (fact "path"), for a file of another program or a newer one too.
[[nodiscard]] Result<QList<SavedServer>> readServers(const QString &path);
/// Whole or not at all, for its owner alone; makes the folder. Errors: FileFailed (fact "path").
[[nodiscard]] Result<> writeServers(const QString &path, const QList<SavedServer> &servers);

/// What is in `add` and not yet in `servers`, by address and project, at the end and with ids of its own.
[[nodiscard]] QList<SavedServer> merged(const QList<SavedServer> &servers, const QList<SavedServer> &add);

[[nodiscard]] QString newServerId();

} // namespace keeper
