// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QVBoxLayout;
class QWidget;

namespace keeper {

/// Fills a page with one column that scrolls when the window is too low for it, by keyboard too.
[[nodiscard]] QVBoxLayout *scrolledColumn(QWidget *page, const QString &spokenName);

} // namespace keeper
