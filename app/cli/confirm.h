// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "core/base/error.h"

#include <stop_token>

namespace keeper::cli {

class TerminalQuestions;

/// Has the host part of TARGET typed, just as it was given, or given by --yes-overwrite. `question` says what for.
/// Errors: ConfirmationMissing (fact "host": something else, or nobody to ask), Cancelled.
[[nodiscard]] Result<> confirm(const CommandLine &line,
                               TerminalQuestions &questions,
                               const QString &question,
                               std::stop_token stop);

} // namespace keeper::cli
