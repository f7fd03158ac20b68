// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/warning.h"

#include <QString>

namespace keeper {

/// One sentence: "media: public/a.png changed while it was read."
[[nodiscard]] QString warningText(const Warning &warning);

} // namespace keeper
