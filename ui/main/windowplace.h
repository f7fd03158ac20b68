// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMainWindow;
class QSplitter;

namespace keeper {

/// For the next start, in a file of the program's state: where the window was and how large, how its halves were
/// divided, and which server was shown. Without a file name nothing is kept; what can't be written is lost, as it
/// matters little.
void keepWindowPlace(const QString &file, const QMainWindow &window, const QSplitter &halves, const QString &server);
/// Puts the window and its halves there, as far as the screens of today allow; answers with the server's id. What is
/// not known stays as it is.
[[nodiscard]] QString recallWindowPlace(const QString &file, QMainWindow &window, QSplitter &halves);

} // namespace keeper
