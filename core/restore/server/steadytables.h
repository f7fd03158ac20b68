// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace keeper {

/// The tables whose rows authentik does not change by itself at a start (docs/facts/authentik.md 4).
[[nodiscard]] const QStringList &steadyTables();

} // namespace keeper
