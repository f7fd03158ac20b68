// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sqltext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

bool hasControls(const QString &text)
{
    return std::ranges::any_of(text, isControl);
}

QString hex(QChar character)
{
    return u"%1"_s.arg(character.unicode(), 4, 16, QChar(u'0'));
}

/// At the commas outside of double quotes.
QStringList listItems(const QString &value)
{
    QStringList items;
    QString item;
    bool isQuoted = false;
    for (const QChar character : value) {
        if (character == u'"')
            isQuoted = !isQuoted;
        if (character == u',' && !isQuoted) {
            items.append(item);
            item.clear();
        } else {
            item += character;
        }
    }
    items.append(item);
    return items;
}

} // namespace

bool isControl(QChar character)
{
    return character.unicode() < 0x20 || character.unicode() == 0x7f;
}

QString sqlName(const QString &name)
{
    QString quoted = QString(name).replace(u'"', u"\"\""_s);
    if (!hasControls(name))
        return u'"' + quoted + u'"';
    quoted.replace(u'\\', u"\\\\"_s);
    QString escaped;
    for (const QChar character : std::as_const(quoted))
        escaped += isControl(character) ? u'\\' + hex(character) : QString(character);
    return u"U&\""_s + escaped + u'"';
}

QString sqlText(const QString &text)
{
    QString quoted = QString(text).replace(u'\'', u"''"_s);
    if (!hasControls(text) && !text.contains(u'\\'))
        return u'\'' + quoted + u'\'';
    quoted.replace(u'\\', u"\\\\"_s);
    QString escaped;
    for (const QChar character : std::as_const(quoted))
        escaped += isControl(character) ? u"\\u"_s + hex(character) : QString(character);
    return u"E'"_s + escaped + u'\'';
}

QString sqlSettingName(const QString &name)
{
    QStringList parts = name.split(u'.');
    for (QString &part : parts)
        part = sqlName(part);
    return parts.join(u'.');
}

QString sqlSettingValue(const QString &name, const QString &value)
{
    // Those that PostgreSQL marks GUC_LIST_QUOTE (pg_dump's variable_is_guc_list_quote).
    static const QStringList lists{u"local_preload_libraries"_s,  u"search_path"_s,      u"session_preload_libraries"_s,
                                   u"shared_preload_libraries"_s, u"temp_tablespaces"_s, u"unix_socket_directories"_s};
    if (!lists.contains(name.toLower()))
        return sqlText(value);
    QStringList items = listItems(value);
    for (QString &each : items) {
        each = each.trimmed();
        if (each.size() >= 2 && each.startsWith(u'"') && each.endsWith(u'"'))
            each = each.sliced(1, each.size() - 2).replace(u"\"\""_s, u"\""_s);
        each = sqlText(each);
    }
    return items.join(u", "_s);
}

QString sqlSetting(const DatabaseSetting &setting, const QString &database)
{
    const QString set =
        u"SET %1 TO %2"_s.arg(sqlSettingName(setting.name), sqlSettingValue(setting.name, setting.value));
    if (setting.role.isEmpty())
        return u"ALTER DATABASE "_s + database + u' ' + set;
    const QString where = setting.everyDatabase ? QString() : u"IN DATABASE "_s + database + u' ';
    return u"ALTER ROLE "_s + sqlName(setting.role) + u' ' + where + set;
}

QString sqlLocaleClause(
    const QString &provider, const QString &collate, const QString &ctype, const QString &locale, int serverVersion)
{
    QString clause = u"LC_COLLATE %1 LC_CTYPE %2"_s.arg(sqlText(collate), sqlText(ctype));
    if (provider == u"i")
        clause += u" LOCALE_PROVIDER icu ICU_LOCALE "_s + sqlText(locale);
    else if (provider == u"b")
        clause += u" LOCALE_PROVIDER builtin BUILTIN_LOCALE "_s + sqlText(locale);
    else if (serverVersion >= 150000) // older ones have no word for it
        clause += u" LOCALE_PROVIDER libc"_s;
    return clause;
}

QString sqlCreateDatabase(const QString &name,
                          const QString &owner,
                          const QString &encoding,
                          const QString &localeClause)
{
    return u"CREATE DATABASE %1 TEMPLATE template0 OWNER %2 ENCODING %3 %4"_s.arg(sqlName(name), sqlName(owner),
                                                                                  sqlText(encoding), localeClause);
}

QString sqlLine(const QString &statement)
{
    return statement.trimmed().replace(u'\n', u'␤') + u';';
}

} // namespace keeper
