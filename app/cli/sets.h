// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verify/verifyset.h"

#include <optional>
#include <stop_token>

namespace keeper::cli {

class Console;

/// Checks every byte of a set, with its progress on the terminal, and notes the result for the catalogue.
[[nodiscard]] Result<VerifyReport> verifyOnTerminal(const QString &path, Console &console, std::stop_token stop);
/// SetDamaged, SetForeign or SetNewer; nothing for a set that is whole or only incomplete.
[[nodiscard]] std::optional<Error> errorOf(const VerifyReport &report);

} // namespace keeper::cli
