// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/pseudowords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QString accented(const QString &text)
{
    static const QHash<QChar, QChar> accents{{u'a', u'å'}, {u'e', u'ë'}, {u'i', u'ï'}, {u'o', u'ø'}, {u'u', u'û'},
                                             {u'A', u'Å'}, {u'E', u'Ë'}, {u'I', u'Ï'}, {u'O', u'Ø'}, {u'U', u'Û'}};
    QString result;
    bool isPlace = false; // of what is put in: %1, %L1, %n
    for (const QChar c : text) {
        result += isPlace ? c : accents.value(c, c);
        isPlace = c == u'%' || (isPlace && c == u'L');
    }
    return result;
}

} // namespace

QString PseudoWords::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    QString more; // breaks as words do
    while (more.size() < text.size() / 2 + 1)
        more += more.size() % 8 == 7 ? u' ' : u'ö';
    return accented(text) + (text.size() > 12 ? u" "_s : QString()) + more.trimmed();
}

} // namespace keeper
