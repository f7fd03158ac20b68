// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace keeper {

/// What can't be read whole in a window as it is shown: text larger than its widget, widgets that stick out.
[[nodiscard]] QStringList cutTexts(const QWidget &window);

} // namespace keeper
