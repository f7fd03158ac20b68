// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/commandline.h"
#include "core/backupset/catalogue.h"
#include "core/backupset/manifest.h"
#include "core/verify/verifyset.h"

#include <optional>
#include <stop_token>

namespace keeper::cli {

class Console;

/// What a set holds, as a table for people.
[[nodiscard]] QString setText(const Manifest &manifest, const QString &path);

/// Checks every byte of a set, with its progress on the terminal, and notes the result for the catalogue.
[[nodiscard]] Result<VerifyReport> verifyOnTerminal(const SetRef &set, Console &console, std::stop_token stop);
/// SetDamaged, SetForeign or SetNewer; nothing for a set that is whole or only incomplete.
[[nodiscard]] std::optional<Error> errorOf(const VerifyReport &report);

/// Checks every byte of SET.
[[nodiscard]] Answer verify(const CommandLine &line, Console &console, std::stop_token stop);
/// What SET holds.
[[nodiscard]] Answer show(const CommandLine &line, Console &console, std::stop_token stop);
/// The sets below DIR.
[[nodiscard]] Answer list(const CommandLine &line, Console &console, std::stop_token stop);

} // namespace keeper::cli
