// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keeper {

/// "Media files" for "media"; an unknown name is shown as it is, made harmless.
[[nodiscard]] QString componentTitle(const QString &component);

/// "Database, Redis"
[[nodiscard]] QString componentTitles(const QStringList &components);

/// What a backup has a component for, in a sentence; empty for an unknown one.
[[nodiscard]] QString componentReason(const QString &component);

} // namespace keeper
