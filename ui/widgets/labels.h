// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace keeper {

/// Labels for text that may come from a server: plain, wrapped, selectable.
[[nodiscard]] QLabel *plainLabel(const QString &name, QWidget *parent);
[[nodiscard]] QLabel *headingLabel(const QString &name, QWidget *parent); ///< Larger and bold.

} // namespace keeper
