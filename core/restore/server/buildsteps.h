// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/step.h"

#include <memory>

namespace keeper {

class RestoreWork;

/// The database beside the live one: made, filled, finished, checked.
[[nodiscard]] std::unique_ptr<Step> makeRestoreDatabase(std::shared_ptr<RestoreWork> work);
/// A directory, or one entry, beside the live one. `component`: on the server.
[[nodiscard]] std::unique_ptr<Step> makeUnpackDirectory(std::shared_ptr<RestoreWork> work, const QString &component);
/// Redis' new data directory: empty, or with the set's RDB.
[[nodiscard]] std::unique_ptr<Step> makePrepareRedis(std::shared_ptr<RestoreWork> work);

} // namespace keeper
