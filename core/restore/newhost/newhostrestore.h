// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/newhost/newhost.h"
#include "core/restore/server/restorerun.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace keeper {

namespace restoresteps {
inline constexpr QLatin1StringView LookAtHost{"look-at-host"};            ///< What a restore finds on what was made.
inline constexpr QLatin1StringView RemoveDeployment{"remove-deployment"}; ///< Made in vain.
} // namespace restoresteps

/// Who follows a restore onto a new host. Called on the thread that restores.
struct NewHostFollower
{
    std::function<void(const QString &stepId)> started; ///< Of planNewHost()'s steps, and of the two above.
    std::function<void(const StepReport &report)> finished;
    /// It is made: the set with what its dump names, and what a restore finds.
    std::function<void(const RestoreSource &source, const RestoreTarget &target)> looked;
    std::function<RestoreOutcome(RestoreRun &run)> carryOut; ///< Then the restore itself, to be run there and then.
};

/// Makes authentik on the host, restores onto it as onto any server, and takes everything away again where authentik
/// was never swapped in. What ended before the restore itself began leaves the outcome's `run` empty; what could not
/// be taken away is the warning "new-host-left". `options`: without configuration, which is there already then.
[[nodiscard]] RestoreOutcome restoreOntoNewHost(const std::shared_ptr<Server> &server,
                                                const RestoreSource &source,
                                                const NewHost &host,
                                                const RestoreOptions &options,
                                                const NewHostFollower &follower,
                                                std::stop_token stop);

} // namespace keeper
