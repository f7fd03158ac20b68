// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/plan.h"

#include <QString>
#include <QStringList>

namespace keeper {

/// Step ids with a meaning of their own; a directory's step is "unpack-" and its component on the server.
namespace restoresteps {
inline constexpr QLatin1StringView PrepareRun{"prepare-run"};    ///< Lock, survey again, work folder, script.
inline constexpr QLatin1StringView BuildStaging{"build-beside"}; ///< Group: what follows, side by side.
inline constexpr QLatin1StringView RestoreDatabase{"restore-database"};
inline constexpr QLatin1StringView PrepareRedis{"prepare-redis"};
inline constexpr QLatin1StringView PrepareConfiguration{"prepare-configuration"};
inline constexpr QLatin1StringView Swap{"swap"}; ///< The downtime.
inline constexpr QLatin1StringView CheckHealth{"prove"};
inline constexpr QLatin1StringView DeleteKept{"delete-kept"}; ///< Of a release.
inline constexpr QLatin1StringView FinishRun{"finish-run"};   ///< Always: removes what is not needed, unlocks.
inline constexpr QLatin1StringView WriteConfiguration{"write-configuration"}; ///< These three: of a new host.
inline constexpr QLatin1StringView CreateContainers{"create-containers"};
inline constexpr QLatin1StringView StartDatabase{"start-database"};
[[nodiscard]] QString unpack(const QString &component);
} // namespace restoresteps

/// Behind "about how long", from below: what a small server's disk writes, and what the network to it carries.
inline constexpr qint64 FileBytesPerSecond = 50'000'000;
[[nodiscard]] int secondsFor(qint64 amount, qint64 perSecond);

/// A step of no component and no known size.
[[nodiscard]] PlannedStep plainStep(QLatin1StringView id,
                                    const QStringList &effects,
                                    const QStringList &commands,
                                    int seconds);

} // namespace keeper
