// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

namespace keeper {

/// What docs/json.md promises of the objects that --json prints.
class JsonPage
{
public:
    /// `text` is the page.
    explicit JsonPage(const QString &text);
    [[nodiscard]] static JsonPage ofTheRepository();

    [[nodiscard]] QStringList objects() const { return m_objects.keys(); } ///< "answer", "discover" …
    /// What of `json` is not as the page has it, one a line: keys of no row, keys that lack, other types. An object has
    /// the keys of "answer" and its own; "answer" is a failure that has none of its own.
    [[nodiscard]] QStringList complaints(const QString &object, const QJsonObject &json) const;
    [[nodiscard]] QMap<QString, int> exitOfError() const { return m_exits; } ///< By the error's code.

private:
    /// A row, and the rows of what stands in it.
    struct Row
    {
        QStringList types;
        bool always = false;
        QMap<QString, std::shared_ptr<Row>> keys;
        std::shared_ptr<Row> element; ///< `a[]`
        std::shared_ptr<Row> value;   ///< `a{}`
        [[nodiscard]] bool isOpen() const { return keys.isEmpty() && !value; }
    };
    static void add(Row &object, const QString &key, const QString &types, bool always);
    static QStringList compare(const Row &row, const QJsonValue &value, const QString &where);
    static QStringList compareObject(const Row &row, const QJsonObject &object, const QString &where);

    QMap<QString, Row> m_objects;
    QMap<QString, int> m_exits;
};

} // namespace keeper
