// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/survey.h"
#include "ui/models/partsmodel.h"

namespace keeper {

/// What a server has to be saved: everything that is there is ticked.
[[nodiscard]] QList<Part> foundParts(const Survey &survey);

/// Why a part is needed, and when one could do without it (authentik's own guide; docs/facts/authentik.md 7).
[[nodiscard]] QString partReason(const QString &component);

} // namespace keeper
