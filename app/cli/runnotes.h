// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "core/jobs/report.h"

namespace keeper::cli {

class Console;

/// One line on standard error about a step that has ended; with --verbose all that it logged.
void tellFinishedStep(const StepReport &report, const CommandLine &line, Console &console);

} // namespace keeper::cli
