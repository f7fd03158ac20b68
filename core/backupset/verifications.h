// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace keeper {

/// That a set was looked at, and what came out. Never noted in the set itself, which is finished.
struct Verification
{
    QString set;    ///< Its folder, absolute.
    QString run;    ///< The run that made it: sets move, runs don't.
    QString result; ///< "whole", "damaged" …
    QDateTime time; ///< UTC
    friend bool operator==(const Verification &, const Verification &) = default;
};

/// Where they are noted: $XDG_STATE_HOME/authentik-keeper/verified.jsonl (docs/set-format.md 13).
[[nodiscard]] QString verificationsPath();

/// Errors: FileFailed, DestinationNotWritable, DestinationFull.
[[nodiscard]] Result<> noteVerification(const Verification &verification);
/// In the order they were noted; lines that are none are left aside. None noted yet: empty.
[[nodiscard]] QList<Verification> readVerifications();

} // namespace keeper
