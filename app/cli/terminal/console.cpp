// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/console.h"

#include "core/base/redactor.h"

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

void writeRedacted(const QString &text)
{
    write(stderr, Redactor::redact(text.toUtf8()));
}

/// Names that come from a server may hold escape sequences: they must not reach a terminal.
QString printable(const QString &line)
{
    QString safe = line;
    for (QChar &c : safe) {
        if ((c.unicode() < 0x20 && c != u'\n' && c != u'\t') || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            c = u'\ufffd';
    }
    return safe;
}

int terminalWidth()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

Console::Console(bool quiet)
    : m_quiet(quiet)
    , m_progress(!quiet && isatty(STDERR_FILENO) == 1)
{}

void Console::result(const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    erase();
    // Not redacted: results hold no secrets by their making, and a password that is also a word of a table's
    // name would falsify them.
    write(stdout, (printable(text) + u'\n').toUtf8());
}

void Console::note(const QString &line)
{
    if (m_quiet)
        return;
    const QMutexLocker lock(&m_mutex);
    writeError(line);
}

void Console::problem(const QString &line)
{
    const QMutexLocker lock(&m_mutex);
    writeError(line);
}

void Console::showProgress(const QStringList &lines)
{
    if (!m_progress)
        return;
    const QMutexLocker lock(&m_mutex);
    if (m_held)
        return;
    erase();
    const int width = terminalWidth() - 1;
    QString block;
    for (const QString &line : lines)
        block += printable(line).left(width) + u'\n';
    writeRedacted(block);
    m_shown = lines.size();
}

void Console::clearProgress()
{
    const QMutexLocker lock(&m_mutex);
    erase();
}

void Console::holdProgress(bool hold)
{
    const QMutexLocker lock(&m_mutex);
    m_held = hold;
    erase();
}

void Console::writeError(const QString &line)
{
    erase();
    writeRedacted(printable(line) + u'\n');
}

void Console::erase()
{
    if (m_shown == 0)
        return;
    writeRedacted(u"\x1b[%1A\x1b[J"_s.arg(m_shown));
    m_shown = 0;
}

} // namespace keeper::cli
