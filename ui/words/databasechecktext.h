// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/checkfacts.h"
#include "ui/words/checktext.h"

namespace keeper {

/// Words for the checks of the database; nothing for any other.
[[nodiscard]] CheckText databaseCheckText(const CheckFacts &fact);

} // namespace keeper
