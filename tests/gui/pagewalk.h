// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QWidget;

namespace keeper {

/// Shows every page and dialog of the window to `see`, one after the other, over scripted servers. Answers with what
/// could not be reached; empty: all was seen.
[[nodiscard]] QString walkPages(const QSize &size,
                                const std::function<void(QWidget &window, const QString &page)> &see);

} // namespace keeper
