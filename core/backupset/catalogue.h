// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/manifest.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace keeper {

/// A finished set of a catalogue: its manifest, or why that can't be read.
struct CatalogueSet
{
    QString path;
    QString server;   ///< Name of the folder it lies in.
    QDateTime time;   ///< By its folder's name, UTC.
    qint64 bytes = 0; ///< Of all its files.
    std::optional<Manifest> manifest;
    std::optional<Error> error; ///< Set: there is no manifest.
    friend bool operator==(const CatalogueSet &, const CatalogueSet &) = default;
};

/// A partial folder.
struct UnfinishedSet
{
    QString path;
    QString server;
    QDateTime time;
    bool running = false; ///< A run is writing for that server just now.
    friend bool operator==(const UnfinishedSet &, const UnfinishedSet &) = default;
};

/// The sets below a folder, by server and time.
struct Catalogue
{
    QList<CatalogueSet> sets;
    QList<UnfinishedSet> unfinished;
    friend bool operator==(const Catalogue &, const Catalogue &) = default;
};

/// One of them, by its folder. What of it can't be read is its error. Blocking.
[[nodiscard]] CatalogueSet readSet(const SetRef &set);

/// Of a destination (with servers' folders in it) or of one server's folder. Other folders are left alone.
/// Errors: those of SetStore::list().
[[nodiscard]] Result<Catalogue> readCatalogue(const StoreRef &store);

/// Deletes one set, or what a dead run left of one. It is recognised by its name and, if it is finished, by its
/// manifest; a damaged or newer one is a set too. Blocking. Errors: those of SetStore::remove(); FileFailed.
[[nodiscard]] Result<> removeSet(const SetRef &set);

/// `list --json` (docs/json.md).
[[nodiscard]] QJsonObject toJson(const Catalogue &catalogue);

} // namespace keeper
