// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backupset/guidetext.h"

#include "core/base/sqltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper::guidetext {

QString shellWord(const QString &text)
{
    if (std::ranges::none_of(text, isControl))
        return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
    // A command substitution drops line feeds at its end: those stand as they are.
    QString tail;
    while (text.size() > tail.size() && text.at(text.size() - 1 - tail.size()) == u'\n')
        tail += u'\n';
    QString octal;
    for (const char byte : text.chopped(tail.size()).toUtf8())
        octal += u"\\%1"_s.arg(uint(uchar(byte)), 3, 8, QChar(u'0'));
    return u"\"$(printf '"_s + octal + u"')\""_s + (tail.isEmpty() ? tail : u'\'' + tail + u'\'');
}

QString inProse(const QString &text)
{
    QString plain;
    for (const QChar character : text)
        plain += isControl(character) || character == u'`' ? QChar(u'?') : character;
    return u'`' + plain + u'`';
}

QString shellBlock(const QStringList &lines)
{
    return u"```sh\n"_s + lines.join(u'\n') + u"\n```\n"_s;
}

QStringList hereDocument(const QString &command, const QStringList &sql)
{
    return QStringList{command + u" <<'END_OF_SQL'"_s} + sql + QStringList{u"END_OF_SQL"_s};
}

} // namespace keeper::guidetext
