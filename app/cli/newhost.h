// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/commandline.h"
#include "app/cli/reach.h"
#include "core/restore/newhost.h"

#include <optional>
#include <stop_token>

namespace keeper::cli {

class Console;

/// A host without authentik, after one was made there from the set's configuration.
struct MadeHost
{
    NewHost host;
    Deployment deployment;
    std::optional<Answer> answer; ///< Instead: the plan that was asked for, or why none was made.
};

/// Looks, shows what will be made, asks, and makes it.
[[nodiscard]] MadeHost makeHost(
    const RestoreSource &source, const CommandLine &line, const LoggedIn &on, Console &console, std::stop_token stop);

} // namespace keeper::cli
