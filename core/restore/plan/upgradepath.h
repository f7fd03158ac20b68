// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"

#include <QString>
#include <QStringList>

namespace keeper {

/// How far the authentik of a server is from the one that wrote a backup.
enum class UpgradeDistance {
    None,      ///< The same version.
    Patch,     ///< A later patch of the same train.
    NextTrain, ///< authentik migrates by itself, one train at a time.
    Further,   ///< Trains lie between: UpgradePath::between.
    Newer,     ///< The server's train is newer than all that this program knows; none that it knows lies between.
    Backwards, ///< The server is older than the backup; authentik has no downgrade.
    Unknown,   ///< One of them is no version, or of an old train that this program does not know.
};

/// The way from the version of a backup to that of a server. A value.
struct UpgradePath
{
    UpgradeDistance distance = UpgradeDistance::Unknown;
    QStringList between; ///< Trains to start one after another on the way, oldest first: "2025.10".
    friend bool operator==(const UpgradePath &, const UpgradePath &) = default;
};

/// Compares two versions as authentik writes them ("2025.8.4"). Pure. The trains are those of authentik's release
/// notes; that none may be skipped is docs/facts/authentik.md 3.3.
[[nodiscard]] UpgradePath upgradePath(const QString &backup, const QString &server);

} // namespace keeper
