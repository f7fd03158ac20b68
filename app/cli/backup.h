// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/commandline.h"
#include "core/backup/backuprun.h"

#include <stop_token>

namespace keeper::cli {

class Console;

/// Saves a set of the authentik on TARGET.
[[nodiscard]] Answer backup(const CommandLine &line, Console &console, std::stop_token stop);

/// The failures of single components, which leave a set that is incomplete, are told on the console.
[[nodiscard]] Answer answerOf(const BackupResult &outcome, Console &console);

} // namespace keeper::cli
