// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace keeper {

/// Draws a picture file of foreign origin, at most 2048 points wide and high. Null: it is none, of a kind that is not
/// trusted, too large, or an SVG that reaches outside itself. Blocks; any thread.
[[nodiscard]] QImage readPicture(const QByteArray &bytes);

} // namespace keeper
