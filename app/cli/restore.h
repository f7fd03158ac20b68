// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/commandline.h"

#include <stop_token>

namespace keeper::cli {

class Console;

/// Shows what restoring SET on TARGET would do, asks, and does it.
[[nodiscard]] Answer restore(const CommandLine &line, Console &console, std::stop_token stop);

} // namespace keeper::cli
