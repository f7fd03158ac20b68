// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

namespace keeper::cli {

enum class Verb { Help, Version, Discover, Backup, Verify, Show, List };

/// What was asked for on the command line (CONTRACTS 2), checked but not yet looked at.
struct CommandLine
{
    Verb verb = Verb::Help;
    QString operand; ///< TARGET, SET or DIR
    QString destination;
    QString project;
    QStringList only;
    QStringList skip;
    QString identity;
    QString acceptHostKey;
    bool json = false;
    bool quiet = false;
    bool verbose = false;
    QString helpText; ///< Of Verb::Help.
};

/// Errors: Usage, with the facts "reason" (words for people) and, if known, "verb".
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace keeper::cli
