// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/commandline.h"
#include "core/restore/server/restorerun.h"

#include <stop_token>

namespace keeper::cli {

class Console;
class TerminalQuestions;

/// Has the host part of TARGET typed, just as it was given, or given by --yes-overwrite. `question` says what for.
/// Errors: ConfirmationMissing (fact "host": something else, or nobody to ask), Cancelled.
[[nodiscard]] Result<> confirm(const CommandLine &line,
                               TerminalQuestions &questions,
                               const QString &question,
                               std::stop_token stop);

/// Carries a run out on the calling thread, with its progress, and a line on standard error about each step that has
/// ended; with --verbose all that it logged. Ctrl-C cancels it.
void follow(Run &run, const CommandLine &line, Console &console, std::stop_token stop);

/// Carries a run out on the calling thread, with its progress and, step by step, its questions on the terminal.
/// Ctrl-C cancels it.
[[nodiscard]] RestoreOutcome watch(
    RestoreRun &run, const CommandLine &line, Console &console, TerminalQuestions &questions, std::stop_token stop);

/// The same of a restore, of which it says first how its run is called.
[[nodiscard]] RestoreOutcome carryOutRestore(
    RestoreRun &run, const CommandLine &line, Console &console, TerminalQuestions &questions, std::stop_token stop);

[[nodiscard]] Answer answerOf(const RestoreOutcome &outcome);

} // namespace keeper::cli
