// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace keeper {

/// Writes one HTML page that needs nothing else: text in, everything escaped. It can't write a script, a picture or a
/// link.
class HtmlPage
{
public:
    HtmlPage(const QString &title, const QString &language);
    void heading(const QString &text) { element(QStringLiteral("h2"), text); }
    void paragraph(const QString &text); ///< Nothing for an empty one.
    void list(const QStringList &items);
    void code(const QString &text) { element(QStringLiteral("pre"), text); } ///< As typed, in one width.
    void beginTable(const QStringList &columns); ///< Without columns: the first cell of a row is its name.
    void row(const QStringList &cells);
    void endTable();
    [[nodiscard]] QString finished() const;

private:
    void element(const QString &tag, const QString &text);

    QString m_html;
    bool m_namedRows = false;
};

} // namespace keeper
