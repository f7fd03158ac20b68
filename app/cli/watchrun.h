// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/commandline.h"
#include "core/restore/server/restorerun.h"

#include <stop_token>

namespace keeper::cli {

class Console;
class TerminalQuestions;

/// Carries a run out on the calling thread, with its progress and, step by step, its questions on the terminal.
/// Ctrl-C cancels it.
[[nodiscard]] RestoreOutcome watch(
    RestoreRun &run, const CommandLine &line, Console &console, TerminalQuestions &questions, std::stop_token stop);

/// The same of a restore, of which it says first how its run is called.
[[nodiscard]] RestoreOutcome carryOutRestore(
    RestoreRun &run, const CommandLine &line, Console &console, TerminalQuestions &questions, std::stop_token stop);

[[nodiscard]] Answer answerOf(const RestoreOutcome &outcome);

} // namespace keeper::cli
