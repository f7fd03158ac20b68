// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deployment/composecommand.h"
#include "core/deployment/deployment.h"
#include "core/files/places/swapplace.h"
#include "core/restore/plan/restoresource.h"

#include <QByteArray>
#include <QList>

// Where a set's configuration files go (--configuration). Pure.
namespace keeper {

/// A path of the backed-up host on this one: what was below the project's folder comes below this project's folder,
/// anything else stays where it was.
[[nodiscard]] QByteArray configurationPath(const QString &saved, const RestoreSource &source, const QByteArray &folder);

/// One place for each file of the set, not looked at: `archiveRoot` is its name in the archive.
[[nodiscard]] QList<DirectoryPlace> configurationPlaces(const RestoreSource &source, const QByteArray &folder);

/// The project on this host as the set's files make it.
[[nodiscard]] ComposeProject savedProject(const RestoreSource &source, const QByteArray &folder);

} // namespace keeper
