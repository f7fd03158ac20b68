// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsonfields.h"

#include <QString>

/// Names and values in statements for PostgreSQL that we write ourselves: whatever they hold, they stay one name or one
/// value. None of the results has a line feed, so that none can end a here document or a psql command. Where PostgreSQL
/// can write the statement, format() does it instead.
namespace keeper {

/// A setting kept outside a database's own dump (pg_db_role_setting).
struct DatabaseSetting
{
    QString role;               ///< Empty: for all roles.
    bool everyDatabase = false; ///< `ALTER ROLE … SET` without `IN DATABASE`.
    QString name;
    QString value;
    friend bool operator==(const DatabaseSetting &, const DatabaseSetting &) = default;
};

constexpr auto jsonFields(const DatabaseSetting *)
{
    using S = DatabaseSetting;
    return std::tuple(JsonField{"role", &S::role}, JsonField{"everyDatabase", &S::everyDatabase},
                      JsonField{"name", &S::name}, JsonField{"value", &S::value});
}

[[nodiscard]] bool isControl(QChar character); ///< One that could end a line, or worse.

[[nodiscard]] QString sqlName(const QString &name); ///< An identifier: `"a""b"`.
[[nodiscard]] QString sqlText(const QString &text); ///< A literal: `'it''s'`, or E'…' with a backslash in it.

/// `my.option` is one name of two parts.
[[nodiscard]] QString sqlSettingName(const QString &name);
/// The value of a setting as pg_db_role_setting keeps it, for `SET name TO …`: a list, `"$user", public`, becomes
/// `'$user', 'public'`; other values stay whole.
[[nodiscard]] QString sqlSettingValue(const QString &name, const QString &value);
/// The statement that makes a setting, of `database` (as it stands in SQL) or of a role in every one.
[[nodiscard]] QString sqlSetting(const DatabaseSetting &setting, const QString &database);

/// `LC_COLLATE … LC_CTYPE … LOCALE_PROVIDER …` of CREATE DATABASE, as `serverVersion` (170012) has words for.
/// `provider` is pg_database's letter: "c", "i" or "b"; `locale` is that of the two other than "c".
[[nodiscard]] QString sqlLocaleClause(
    const QString &provider, const QString &collate, const QString &ctype, const QString &locale, int serverVersion);
/// `CREATE DATABASE`, empty, with a locale that sqlLocaleClause() made.
[[nodiscard]] QString sqlCreateDatabase(const QString &name,
                                        const QString &owner,
                                        const QString &encoding,
                                        const QString &localeClause);

/// A statement as plans and logs show it: one line with a semicolon.
[[nodiscard]] QString sqlLine(const QString &statement);

} // namespace keeper
