// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>
#include <QStringList>

namespace keeper::cli {

/// Standard output and error of the program: redacted lines, and on a terminal a block of progress lines that
/// is drawn anew in place. Thread-safe.
class Console
{
public:
    explicit Console(bool quiet);

    void result(const QString &text);            ///< Standard output, always.
    void note(const QString &line);              ///< Standard error, unless quiet.
    void problem(const QString &line);           ///< Standard error, always.
    void showProgress(const QStringList &lines); ///< Only on a terminal and not quiet.
    void clearProgress();
    void holdProgress(bool hold); ///< While a question stands on the terminal, nothing is drawn over it.
    [[nodiscard]] bool showsProgress() const { return m_progress; }

private:
    void writeError(const QString &line);
    void erase();

    QMutex m_mutex;
    bool m_quiet;
    bool m_progress;
    bool m_held = false;
    qsizetype m_shown = 0;
};

} // namespace keeper::cli
