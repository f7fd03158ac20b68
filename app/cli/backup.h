// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/commandline.h"

#include <stop_token>

namespace keeper::cli {

class Console;

/// Saves a set of the authentik on TARGET.
[[nodiscard]] Answer backup(const CommandLine &line, Console &console, std::stop_token stop);

} // namespace keeper::cli
