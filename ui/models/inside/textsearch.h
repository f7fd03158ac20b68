// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace keeper {

/// Looks for words in a text that grows: a log. Case does not matter; the search goes round at both ends.
class TextSearch
{
    Q_DECLARE_TR_FUNCTIONS(TextSearch)

public:
    void setText(const QString &text);
    void setNeedle(const QString &needle); ///< Stays at the hit where it is, else goes to the next one.
    void next();
    void previous();

    [[nodiscard]] const QString &needle() const { return m_needle; }
    [[nodiscard]] const QList<qsizetype> &hits() const { return m_hits; } ///< Where they begin.
    /// Of the hit it is at; -1: there is none.
    [[nodiscard]] qsizetype position() const { return m_hits.isEmpty() ? -1 : m_hits.at(m_current); }
    [[nodiscard]] QString count() const; ///< "3 of 12", "No match"; empty: nothing is looked for.

private:
    void look();

    QString m_text;
    QString m_needle;
    QList<qsizetype> m_hits;
    qsizetype m_current = 0; ///< Index in m_hits.
};

} // namespace keeper
