// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/archive/tarerrors.h"

#include "core/base/filename.h"

#include <QSet>

#include <optional>

namespace keeper {

namespace {

bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

/// Undoes GNU's quoting style "escape": \n, \t, …, \ooo, and \c for any other character (tar quotes colons too).
QByteArray unescaped(const QByteArray &text)
{
    constexpr QByteArrayView letters = "abfnrtv";
    constexpr QByteArrayView values = "\a\b\f\n\r\t\v";
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const char next = text[++i];
        if (i + 2 < text.size() && isOctal(next) && isOctal(text[i + 1]) && isOctal(text[i + 2])) {
            result += char((next - '0') * 64 + (text[i + 1] - '0') * 8 + (text[i + 2] - '0'));
            i += 2;
        } else {
            const qsizetype letter = letters.indexOf(next);
            result += letter >= 0 ? values[letter] : next;
        }
    }
    return result;
}

/// What GNU tar 1.30 to 1.35 says (src/create.c, src/misc.c, gnulib paxlib).
std::optional<WarningCode> codeOfGnu(const QByteArray &words)
{
    if (words == "file changed as we read it")
        return WarningCode::FileChanged;
    if (words == "File removed before we read it" || words.endsWith("No such file or directory"))
        return WarningCode::FileVanished;
    if (words.startsWith("File shrank by "))
        return WarningCode::FileShrunk;
    if (words.startsWith("Cannot ") || words.startsWith("Read error at byte ") || words == "Permission denied" ||
        words == "Input/output error") // the last two are busybox
        return WarningCode::FileUnreadable;
    return {};
}

/// `tar: ./NAME: WORDS`; no unescaped colon is in NAME.
std::optional<FileTrouble> fromGnu(const QByteArray &line)
{
    qsizetype end = -1;
    for (qsizetype i = 5; i + 1 < line.size() && end < 0; ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == ':' && line[i + 1] == ' ')
            end = i;
    }
    if (end < 0)
        return std::nullopt;
    const QByteArray name = unescaped(line.sliced(5, end - 5));
    const std::optional<WarningCode> code = codeOfGnu(line.sliced(end + 2));
    if (!code || !name.startsWith('.'))
        return std::nullopt;
    return FileTrouble{.path = withoutDot(name), .code = *code};
}

/// `tar: can't open './NAME': REASON`, the name as it is.
std::optional<FileTrouble> fromBusybox(const QByteArray &line)
{
    constexpr QByteArrayView begin = "tar: can't open '";
    const qsizetype end = line.lastIndexOf("': ");
    if (!line.startsWith(begin) || end < begin.size())
        return std::nullopt;
    const bool vanished = line.endsWith("No such file or directory");
    return FileTrouble{.path = withoutDot(line.sliced(begin.size(), end - begin.size())),
                       .code = vanished ? WarningCode::FileVanished : WarningCode::FileUnreadable};
}

} // namespace

QList<FileTrouble> parseTarErrors(const QByteArray &err)
{
    QList<FileTrouble> troubles;
    QSet<QByteArray> seen;
    for (const QByteArray &line : err.split('\n')) {
        if (!line.startsWith("tar: "))
            continue;
        std::optional<FileTrouble> trouble = fromBusybox(line);
        if (!trouble)
            trouble = fromGnu(line);
        if (!trouble || seen.contains(trouble->path))
            continue;
        seen.insert(trouble->path);
        troubles += *trouble;
    }
    return troubles;
}

} // namespace keeper
