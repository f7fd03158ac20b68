// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace keeper {

/// Text of foreign origin (a server's, a set's) for one line on screen: control, line and direction characters as
/// \u{XX}, at most `most` characters with … in the middle. For names, banners, prompts.
[[nodiscard]] QString harmless(const QString &text, qsizetype most = 200);

/// The lines as a tool tip shows them: as they are, and never as the HTML that they may look like.
[[nodiscard]] QString toolTipText(const QStringList &lines);
/// The same for a text of many lines, whole: line feeds and tabs stay.
[[nodiscard]] QString harmlessLines(const QString &text);

} // namespace keeper
