// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/jobs/report.h"
#include "ui/words/errortext.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace keeper::cli {

class Console;

/// Exit codes of docs/json.md.
namespace exits {
inline constexpr int Complete = 0;
inline constexpr int Failed = 1;
inline constexpr int Usage = 2;
inline constexpr int Incomplete = 3;
inline constexpr int HostKey = 4;
inline constexpr int LogIn = 5;
inline constexpr int Refused = 6;
inline constexpr int Undone = 7;      ///< A restore failed; the live system is as before.
inline constexpr int NeedsPerson = 8; ///< The commands are printed.
inline constexpr int Cancelled = 130;
} // namespace exits

/// How a command ended: what --json prints and what the process returns.
struct Answer
{
    int exit = exits::Complete; ///< "result" follows from it, where `fields` has none.
    QJsonObject fields;         ///< Of the command: "set", "manifest", "deployment", "sets" …
    std::optional<Error> error;
    QList<Warning> warnings;
    QString text;                   ///< For people, on standard output.
    std::optional<ErrorText> words; ///< Of the error, where its code alone would not say enough.
};

[[nodiscard]] Answer succeeded(const QJsonObject &fields, const QString &text);
/// The exit code follows from the error's.
[[nodiscard]] Answer failedWith(const Error &error);

/// The same, as "refused by a check" whatever the code: nothing was changed.
[[nodiscard]] Answer refusedWith(const Error &error);

/// What --json prints (docs/json.md).
[[nodiscard]] QJsonObject toJson(const Answer &answer, double seconds);

/// Prints the answer, as one JSON object or in words, and returns its exit code.
int print(const Answer &answer, Console &console, bool json, double seconds);

} // namespace keeper::cli
