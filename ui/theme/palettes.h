// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace keeper {

// Colours of our own, for where a person chose them or no desktop says which. Every text on its ground has a contrast
// of at least 4.5 (WCAG 2.1, 1.4.3), what can't be used just now aside; a test holds it.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace keeper
