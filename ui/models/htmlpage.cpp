// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/htmlpage.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr QLatin1StringView Style{
    "body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em;line-height:1.4}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;border-bottom:1px solid #bbb}"
    "pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #bbb;padding:.8em}"
    "@media(prefers-color-scheme:dark){body{background:#1f2124;color:#eee}}"};

} // namespace

HtmlPage::HtmlPage(const QString &title, const QString &language)
{
    m_html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
             "<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n"_s.arg(language.toHtmlEscaped(),
                                                                             title.toHtmlEscaped(), QString(Style));
    element(u"h1"_s, title);
}

void HtmlPage::element(const QString &tag, const QString &text)
{
    // Put together, not by arg(): the text may hold a %1 of its own.
    m_html += u'<' + tag + u'>' + text.toHtmlEscaped() + u"</"_s + tag + u">\n"_s;
}

void HtmlPage::paragraph(const QString &text)
{
    if (!text.isEmpty())
        element(u"p"_s, text);
}

void HtmlPage::list(const QStringList &items)
{
    m_html += u"<ul>\n"_s;
    for (const QString &item : items)
        element(u"li"_s, item);
    m_html += u"</ul>\n"_s;
}

void HtmlPage::beginTable(const QStringList &columns)
{
    m_namedRows = columns.isEmpty();
    m_html += u"<table>\n"_s;
    if (columns.isEmpty())
        return;
    m_html += u"<tr>\n"_s;
    for (const QString &column : columns)
        element(u"th"_s, column);
    m_html += u"</tr>\n"_s;
}

void HtmlPage::row(const QStringList &cells)
{
    m_html += u"<tr>\n"_s;
    for (qsizetype i = 0; i < cells.size(); ++i)
        element(m_namedRows && i == 0 ? u"th"_s : u"td"_s, cells.at(i));
    m_html += u"</tr>\n"_s;
}

void HtmlPage::endTable()
{
    m_html += u"</table>\n"_s;
}

QString HtmlPage::finished() const
{
    return m_html + u"</body>\n</html>\n"_s;
}

} // namespace keeper
