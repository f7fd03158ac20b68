// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/commandline.h"
#include "app/cli/reach.h"
#include "core/restore/plan/restoresource.h"

#include <stop_token>

namespace keeper::cli {

class Console;

/// Onto a host without authentik: looks, shows what will be made, asks, makes it, and restores onto it.
[[nodiscard]] Answer restoreOntoHost(
    const RestoreSource &source, const CommandLine &line, const LoggedIn &on, Console &console, std::stop_token stop);

} // namespace keeper::cli
