// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/verdict.h"

#include <QString>

namespace keeper {

/// How good a backup is, in a word: "Complete".
[[nodiscard]] QString verdictWord(Verdict verdict);
/// The same of a set, and whether its warnings want a look.
[[nodiscard]] QString setWord(const Manifest &manifest);

} // namespace keeper
