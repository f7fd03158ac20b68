// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"
#include "ui/models/partsmodel.h"

namespace keeper {

/// What a server has to be saved: everything that is there is ticked.
[[nodiscard]] QList<Part> foundParts(const Survey &survey);

} // namespace keeper
