// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/check.h"

#include <QString>

namespace keeper {

/// One answer of preflight in people's words, translated. Names that came from a server or a set are made harmless.
struct CheckText
{
    QString title; ///< What was looked at: "Database: locale".
    QString what;  ///< What was found.
    QString why;   ///< What it means; empty where all is well.
    QString next;  ///< What to do now; the same.
    friend bool operator==(const CheckText &, const CheckText &) = default;
};

[[nodiscard]] CheckText checkText(const Check &check);
[[nodiscard]] QString checkStateWord(CheckState state); ///< "Fine", "Warning", "Blocking"

} // namespace keeper
