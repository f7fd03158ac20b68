// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace keeper {

/// "3 days ago", of a moment that has passed; one to come counts as now.
[[nodiscard]] QString agoText(const QDateTime &then, const QDateTime &now);
/// Of the user's locale and time zone: "23 Nov 2026 18:45".
[[nodiscard]] QString momentText(const QDateTime &time);
[[nodiscard]] QString dayText(const QDateTime &time); ///< The date alone, of the same.

} // namespace keeper
