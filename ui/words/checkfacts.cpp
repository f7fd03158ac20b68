// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/checkfacts.h"

#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"

using namespace Qt::StringLiterals;

namespace keeper {

QString CheckFacts::operator()(QLatin1StringView name) const
{
    return harmless(m_check.facts.value(name), 300);
}

QStringList CheckFacts::items(QLatin1StringView name) const
{
    QStringList all;
    for (const QString &item : m_check.facts.value(name).split(u'\n', Qt::SkipEmptyParts))
        all += harmless(item);
    return all;
}

QString CheckFacts::bytes(QLatin1StringView name) const
{
    return byteText(m_check.facts.value(name).toLongLong());
}

} // namespace keeper
