// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/pages/scene.h"

namespace keeper {

/// Shows every page and dialog of the window to `see`, one after the other, over scripted servers. Answers with what
/// could not be reached; empty: all was seen.
[[nodiscard]] QString walkPages(const QSize &size, const See &see);

/// One after the other.
using Walk = QString (*)(const QSize &size, const See &see);
[[nodiscard]] QString walkInTurn(std::initializer_list<Walk> walks, const QSize &size, const See &see);

/// Parts of the above.
[[nodiscard]] QString walkAdding(const QSize &size, const See &see); ///< First start, and what is asked and refused.
[[nodiscard]] QString walkWorkspace(const QSize &size,
                                    const See &see); ///< Overview, backups, activity, a set from inside.
[[nodiscard]] QString walkBackup(const QSize &size, const See &see);   ///< From its parts to each of its ends.
[[nodiscard]] QString walkRestore(const QSize &size, const See &see);  ///< From the choice of a set to the undo.
[[nodiscard]] QString walkMessages(const QSize &size, const See &see); ///< What is said and asked besides.
[[nodiscard]] QString walkDialogs(const QSize &size, const See &see);  ///< As large as they are by themselves.

} // namespace keeper
