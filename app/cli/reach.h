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
class TerminalQuestions;

/// A server that we are logged in to.
struct LoggedIn
{
    std::shared_ptr<Server> server;
    std::shared_ptr<TerminalQuestions> questions;
};

/// And the authentik there.
struct Reached
{
    LoggedIn on;
    Survey survey;
};

/// From TARGET to a log-in: configuration, connection, host key, who we are.
[[nodiscard]] Result<LoggedIn> logIn(const CommandLine &line, Console &console, std::stop_token stop);
/// The authentik that is meant; where there are several, a person on a terminal chooses.
[[nodiscard]] Result<Deployment> chooseAuthentik(const LoggedIn &on,
                                                 const CommandLine &line,
                                                 Console &console,
                                                 std::stop_token stop);

/// From TARGET to a survey: configuration, connection, host key, log-in, authentik, its parts.
[[nodiscard]] Result<Reached> reach(const CommandLine &line, Console &console, std::stop_token stop);

} // namespace keeper::cli
