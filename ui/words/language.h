// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace keeper {

/// Gives the program the words of a language, Qt's own and ours, and its way to write numbers and dates. An empty one
/// is the system's. Once, before the first text.
void installWords(QCoreApplication &app, const QString &language = {});

/// The resource folder of the manual in the language of the program: ":/manual/de".
[[nodiscard]] QString manualFolder();

} // namespace keeper
