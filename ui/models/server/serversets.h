// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/catalogue.h"
#include "core/backupset/verifications.h"
#include "core/settings/servers.h"

#include <QHash>

#include <optional>

namespace keeper {

/// When it was made; of one that can't be read, as its folder says.
[[nodiscard]] QDateTime timeOf(const CatalogueSet &set);
/// Does a record of host, port and project tell of that server? As far as both know them.
[[nodiscard]] bool isServer(const QString &host, int port, const QString &project, const SavedServer &server);
/// Was this set made of it?
[[nodiscard]] bool isOf(const CatalogueSet &set, const SavedServer &server);

/// Those of the server, newest first. One that can't be read is known by the folder that it lies in.
[[nodiscard]] QList<CatalogueSet> setsOf(const Catalogue &catalogue, const SavedServer &server);
/// Those that a run left, or is writing; known by their folder too.
[[nodiscard]] QList<UnfinishedSet> unfinishedOf(const Catalogue &catalogue, const SavedServer &server);

/// The last note on each set: of its very folder or, since sets move, of the run that made it.
class LastNotes
{
public:
    explicit LastNotes(const QList<Verification> &inOrder);
    [[nodiscard]] std::optional<Verification> of(const CatalogueSet &set) const;

private:
    QHash<std::pair<QString, QString>, Verification> m_ofFolder;
    QHash<QString, Verification> m_ofRun;
};

/// The newest complete one that no verification found damaged; an incomplete one is no good backup.
[[nodiscard]] std::optional<CatalogueSet> lastGoodSet(const QList<CatalogueSet> &newestFirst,
                                                      const QList<Verification> &verifications);

/// More than a week: most servers are saved each night.
[[nodiscard]] bool isOldBackup(const QDateTime &lastGood);

} // namespace keeper
