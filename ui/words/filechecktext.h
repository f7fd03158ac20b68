// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/checkfacts.h"
#include "ui/words/checktext.h"

namespace keeper {

/// Words for the checks of directories, Redis and the configuration; nothing for any other.
[[nodiscard]] CheckText fileCheckText(const CheckFacts &fact);

} // namespace keeper
