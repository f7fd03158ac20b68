// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/displaytext.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

bool isSafe(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // joins, byte order marks and the direction overrides of "Trojan Source"
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escaped(const QString &text, QStringView kept)
{
    QString safe;
    for (const char32_t c : text.toUcs4()) {
        if (isSafe(c) || (c < 0x20 && kept.contains(QChar(c))))
            safe += QString::fromUcs4(&c, 1);
        else
            safe += u"\\u{%1}"_s.arg(static_cast<uint>(c), 0, 16);
    }
    return safe;
}

QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const qsizetype half = (most - 1) / 2;
    return text.first(half) + u'…' + text.last(half);
}

} // namespace

QString harmless(const QString &text, qsizetype most)
{
    return shortened(escaped(text, {}), most);
}

QString harmlessLines(const QString &text)
{
    QString lines = text;
    lines.replace("\r\n"_L1, "\n"_L1);
    return escaped(lines, u"\n\t");
}

QString toolTipText(const QStringList &lines)
{
    return u"<p>"_s + lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
}

} // namespace keeper
