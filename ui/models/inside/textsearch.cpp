// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/textsearch.h"

#include <algorithm>

namespace keeper {

void TextSearch::setText(const QString &text)
{
    m_text = text;
    look();
}

void TextSearch::setNeedle(const QString &needle)
{
    m_needle = needle;
    look();
}

void TextSearch::look()
{
    const qsizetype before = position();
    m_hits.clear();
    m_current = 0;
    if (m_needle.isEmpty())
        return;
    for (qsizetype at = m_text.indexOf(m_needle, 0, Qt::CaseInsensitive); at >= 0;
         at = m_text.indexOf(m_needle, at + m_needle.size(), Qt::CaseInsensitive))
        m_hits += at;
    const auto same = std::ranges::lower_bound(m_hits, before);
    m_current = same == m_hits.end() ? 0 : same - m_hits.begin();
}

void TextSearch::next()
{
    if (!m_hits.isEmpty())
        m_current = (m_current + 1) % m_hits.size();
}

void TextSearch::previous()
{
    if (!m_hits.isEmpty())
        m_current = (m_current + m_hits.size() - 1) % m_hits.size();
}

QString TextSearch::count() const
{
    if (m_needle.isEmpty())
        return {};
    return m_hits.isEmpty() ? tr("No match", "@info search")
                            : tr("%1 of %2", "@info search").arg(m_current + 1).arg(m_hits.size());
}

} // namespace keeper
