// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace keeper {

/// Gives the program the words of the user's language, Qt's own and ours. Once, before the first text.
void installWords(QCoreApplication &app);

} // namespace keeper
