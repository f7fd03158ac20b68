// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/restore/plan/restoreoptions.h"

#include <QString>
#include <QStringList>

#include <stop_token>

namespace keeper::cli {

class Console;
struct Answer;

/// What was asked for on the command line (authentik-keeper-cli(1)), checked but not yet looked at.
struct CommandLine
{
    QString verb; ///< "help" and "version" too, however they were asked for.
    Answer (*carryOut)(const CommandLine &line, Console &console, std::stop_token stop) = nullptr;
    QString operand;     ///< TARGET, SET, DIR or RUN, as the verb has it.
    QString target;      ///< TARGET, wherever it stands.
    QString destination; ///< Of a backup: folder of the sets.
    QString project;
    QStringList only;
    QStringList skip;
    QString identity;
    QString acceptHostKey;
    RestoreOptions restore; ///< Of a restore; `only` and `skip` are its too.
    bool planOnly = false;
    bool stepByStep = false;
    QString yesOverwrite; ///< The host, as it must be typed elsewhere.
    bool json = false;
    bool quiet = false;
    bool verbose = false;
    QString helpText; ///< What "help" and "version" print.
};

/// Errors: Usage, with the facts "reason" (words for people) and, if known, "verb".
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// The error of a wrong command line, with its reason.
[[nodiscard]] std::unexpected<Error> usage(const QString &reason);

} // namespace keeper::cli
