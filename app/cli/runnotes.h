// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "core/jobs/run.h"

#include <stop_token>

namespace keeper::cli {

class Console;

/// Carries a run out on the calling thread, with its progress, and a line on standard error about each step that has
/// ended; with --verbose all that it logged. Ctrl-C cancels it.
void follow(Run &run, const CommandLine &line, Console &console, std::stop_token stop);

} // namespace keeper::cli
