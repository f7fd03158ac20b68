// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/savestep.h"

namespace keeper {

[[nodiscard]] std::unique_ptr<Step> makeSaveDirectory(std::shared_ptr<BackupWork> work, const QString &component);

} // namespace keeper
