// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

#include <stop_token>

namespace keeper::cli {

struct Answer;
struct CommandLine;
class Console;

/// An option of one or more verbs. Two verbs may have different ones of the same name.
struct Option
{
    QLatin1StringView name;
    QString value; ///< What it takes, as the help calls it; empty: nothing.
    QString help;  ///< In the language of the person.
    /// Takes what was given. Errors: Usage. Null: of no use to a verb (--help, --version).
    Result<> (*read)(const QString &value, CommandLine &line) = nullptr;
    QLatin1StringView letter; ///< Its short form; most have none.
};

/// A verb of the command line: all that there is to know of it.
struct Verb
{
    QLatin1StringView name;
    QLatin1StringView operands; ///< What follows it, as the help shows it.
    QString help;
    QList<Option> options; ///< In the order of the help, and of reading.
    Answer (*carryOut)(const CommandLine &line, Console &console, std::stop_token stop) = nullptr;
    /// What arguments and options demand of each other; sets CommandLine::target. Errors: Usage. Null: nothing.
    Result<> (*check)(CommandLine &line) = nullptr;
    qsizetype arguments = 1; ///< How many words it takes besides options.
};

/// In the order of the help; in the language of now.
[[nodiscard]] QList<Verb> verbs();

} // namespace keeper::cli
