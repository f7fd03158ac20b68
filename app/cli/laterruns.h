// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/commandline.h"

#include <stop_token>

namespace keeper::cli {

class Console;

/// Swaps back what RUN has swapped in, or in again; asks.
[[nodiscard]] Answer undo(const CommandLine &line, Console &console, std::stop_token stop);
/// Finishes RUN, or takes it back.
[[nodiscard]] Answer resume(const CommandLine &line, Console &console, std::stop_token stop);
/// Deletes what RUN has kept; asks.
[[nodiscard]] Answer release(const CommandLine &line, Console &console, std::stop_token stop);
/// The runs that TARGET knows of.
[[nodiscard]] Answer runs(const CommandLine &line, Console &console, std::stop_token stop);

} // namespace keeper::cli
