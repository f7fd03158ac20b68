// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "core/base/error.h"
#include "core/remote/server.h"
#include "core/survey/survey.h"

#include <memory>
#include <stop_token>

namespace keeper::cli {

class Console;

struct Reached
{
    std::shared_ptr<Server> server;
    Survey survey;
};

/// From TARGET to a survey: configuration, connection, host key, log-in, authentik, its parts.
[[nodiscard]] Result<Reached> reach(const CommandLine &line, Console &console, std::stop_token stop);

} // namespace keeper::cli
