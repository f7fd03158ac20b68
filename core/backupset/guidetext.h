// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Names from a server as they stand in a RESTORE.md: whatever they hold, they stay one word of the shell or one line
/// of the page (of SQL: core/base/sqltext.h). None of the results has a line of its own choice, so that no name can end
/// a block.
namespace keeper::guidetext {

[[nodiscard]] QString shellWord(const QString &text);
[[nodiscard]] QString inProse(const QString &text); ///< Set off as code.

[[nodiscard]] QString shellBlock(const QStringList &lines);
/// Feeds SQL to a command as a here document: the lines to put into a shell block.
[[nodiscard]] QStringList hereDocument(const QString &command, const QStringList &sql);

} // namespace keeper::guidetext
