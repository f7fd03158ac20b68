// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/step.h"
#include "core/restore/server/restorework.h"

#include <memory>

namespace keeper {

/// Of all kinds of run: is the server what it was, helper container, lock, and what the script needs.
[[nodiscard]] std::unique_ptr<Step> makePrepareRun(std::shared_ptr<RestoreWork> work);
/// The database beside the live one: made, filled, finished, checked.
[[nodiscard]] std::unique_ptr<Step> makeRestoreDatabase(std::shared_ptr<RestoreWork> work);
/// A directory, or one entry, beside the live one. `component`: on the server.
[[nodiscard]] std::unique_ptr<Step> makeUnpackDirectory(std::shared_ptr<RestoreWork> work, const QString &component);
/// Redis' new data directory: empty, or with the set's RDB.
[[nodiscard]] std::unique_ptr<Step> makePrepareRedis(std::shared_ptr<RestoreWork> work);
/// The set's Compose and .env files: tried by Compose, written beside; the role's password follows in the swap.
[[nodiscard]] std::unique_ptr<Step> makePrepareConfiguration(std::shared_ptr<RestoreWork> work);
/// The downtime, or (resume) what is left of one.
[[nodiscard]] std::unique_ptr<Step> makeSwap(std::shared_ptr<RestoreWork> work);
/// Does authentik run on what is live now?
[[nodiscard]] std::unique_ptr<Step> makeCheckHealth(std::shared_ptr<RestoreWork> work);
/// Release: deletes the state that is not live, and the run's folder.
[[nodiscard]] std::unique_ptr<Step> makeDeleteKept(std::shared_ptr<RestoreWork> work);
/// Always: swaps back what was not proven, removes what was built in vain, unlocks.
[[nodiscard]] std::unique_ptr<Step> makeFinishRun(std::shared_ptr<RestoreWork> work);

} // namespace keeper
