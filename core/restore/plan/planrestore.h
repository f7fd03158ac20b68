// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/jobs/plan.h"
#include "core/restore/plan/preflight.h"

#include <QJsonObject>

namespace keeper {

/// How long nobody can log in, in seconds: authentik's own stopping, our swap, authentik's own starting until it says
/// that it is ready (where nobody saw that: until the engine has started it).
struct Downtime
{
    double stop = 0;
    double ours = 0;
    double start = 0;
    friend bool operator==(const Downtime &, const Downtime &) = default;
};

/// Step ids with a meaning of their own; a directory's step is "unpack-" and its component on the server.
namespace restoresteps {
inline constexpr QLatin1StringView PrepareRun{"prepare-run"};   ///< Lock, survey again, work folder, script.
inline constexpr QLatin1StringView BuildBeside{"build-beside"}; ///< Group: what follows, side by side.
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

/// A restore as a value: what is done in which order, and what it means. Made without a network.
struct RestorePlan
{
    Plan plan; ///< kind "restore"; commands, reversibility and seconds of each step in its PlannedStep.
    QList<Check> checks;
    QList<DirectoryPlace> places; ///< What is swapped: directories, entries, Redis' data.
    bool withDatabase = false;
    bool withOwners = true;     ///< Owners and rights as in the dump; otherwise all goes to authentik's role.
    bool stopsAuthentik = true; ///< False for a single entry: it is swapped while authentik runs.
    Downtime downtime;          ///< Expected.
    friend bool operator==(const RestorePlan &, const RestorePlan &) = default;
};

/// Which components of the set are restored, by their names in the manifest, in the order people read them. Pure.
[[nodiscard]] QStringList restoredComponents(const RestoreSource &source,
                                             const RestoreTarget &target,
                                             const RestoreOptions &options);

/// What a restore will do. Pure. Errors: Usage (an unknown component or path, nothing left), PreflightBlocked (fact
/// "checks": codes of the blocking ones, comma separated).
[[nodiscard]] Result<RestorePlan> planRestore(const RestoreSource &source,
                                              const RestoreTarget &target,
                                              const RestoreOptions &options);

/// `restore --plan --json`: "steps", "checks", "downtime".
[[nodiscard]] QJsonObject toJson(const RestorePlan &plan);

} // namespace keeper
