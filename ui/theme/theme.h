// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/preferences.h"

class QApplication;

namespace keeper {

/// Gives the program its style and colours: its own light or dark ones, or, as the system, the desktop's, from then on
/// as they change; where no desktop says anything, our light ones. May be called again at any time.
void applyColours(QApplication &app, Colours colours);

} // namespace keeper
