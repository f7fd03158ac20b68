// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/commandline.h"

#include <stop_token>

namespace keeper::cli {

class Console;

[[nodiscard]] Answer discover(const CommandLine &line, Console &console, std::stop_token stop);
[[nodiscard]] Answer backup(const CommandLine &line, Console &console, std::stop_token stop);
[[nodiscard]] Answer verify(const CommandLine &line, Console &console, std::stop_token stop);
[[nodiscard]] Answer show(const CommandLine &line);
[[nodiscard]] Answer list(const CommandLine &line);
[[nodiscard]] Answer restore(const CommandLine &line, Console &console, std::stop_token stop);
[[nodiscard]] Answer undo(const CommandLine &line, Console &console, std::stop_token stop);
[[nodiscard]] Answer resume(const CommandLine &line, Console &console, std::stop_token stop);
[[nodiscard]] Answer release(const CommandLine &line, Console &console, std::stop_token stop);
[[nodiscard]] Answer runs(const CommandLine &line, Console &console, std::stop_token stop);

} // namespace keeper::cli
