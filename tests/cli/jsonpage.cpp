// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/jsonpage.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"bool"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"list"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

} // namespace

JsonPage::JsonPage(const QString &text)
{
    static const QRegularExpression keyRow(u"^\\| `([^`]+)` \\| ([a-z ]+) \\| (yes|no) \\|"_s);
    static const QRegularExpression codeRow(u"^\\| `([a-z-]+)` \\| (\\d+) \\|$"_s);
    QString object;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith("## "_L1))
            object = line.sliced(3).trimmed();
        if (const auto row = keyRow.match(line); row.hasMatch())
            add(m_objects[object], row.captured(1), row.captured(2), row.captured(3) == "yes"_L1);
        else if (const auto code = codeRow.match(line); code.hasMatch() && object == "error"_L1)
            m_exits[code.captured(1)] = code.captured(2).toInt();
    }
}

JsonPage JsonPage::ofTheRepository()
{
    QFile page(QStringLiteral(KEEPER_DOCS "/json.md"));
    if (!page.open(QIODevice::ReadOnly))
        qFatal("docs/json.md is not there");
    return JsonPage(QString::fromUtf8(page.readAll()));
}

void JsonPage::add(Row &object, const QString &key, const QString &types, bool always)
{
    const auto in = [](std::shared_ptr<Row> &row) -> Row & {
        if (!row)
            row = std::make_shared<Row>();
        return *row;
    };
    Row *row = &object;
    for (QString part : key.split(u'.')) {
        const bool isElement = part.endsWith("[]"_L1);
        const bool isValue = part.endsWith("{}"_L1);
        if (isElement || isValue)
            part.chop(2);
        row = &in(row->keys[part]);
        if (isElement)
            row = &in(row->element);
        if (isValue)
            row = &in(row->value);
    }
    row->types = types.split(u" or "_s);
    row->always = always;
}

QStringList JsonPage::compare(const Row &row, const QJsonValue &value, const QString &where)
{
    const QString type = typeOf(value);
    // Of `a[]` and `a{}` alone there may be no row: then only what stands in them has a type.
    if (!row.types.isEmpty() && !row.types.contains(type))
        return {u"%1 is of type %2, not %3"_s.arg(where, type, row.types.join(u" or "_s))};
    if (value.isObject())
        return compareObject(row, value.toObject(), where + u'.');
    QStringList found;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; row.element && i < list.size(); ++i)
        found += compare(*row.element, list.at(i), u"%1[%2]"_s.arg(where).arg(i));
    return found;
}

QStringList JsonPage::compareObject(const Row &row, const QJsonObject &object, const QString &where)
{
    QStringList found;
    for (const auto &[name, key] : row.keys.asKeyValueRange()) {
        if (key->always && !object.contains(name))
            found += where + name + u" lacks"_s;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::shared_ptr<Row> key = row.keys.value(it.key(), row.value);
        if (key)
            found += compare(*key, it.value(), where + it.key());
        else if (!row.isOpen())
            found += where + it.key() + u" is not on the page"_s;
    }
    return found;
}

QStringList JsonPage::complaints(const QString &object, const QJsonObject &json) const
{
    if (!m_objects.contains(object))
        return {u"no table of "_s + object};
    Row row = m_objects.value(u"answer"_s);
    row.keys.insert(m_objects.value(object).keys);
    return compareObject(row, json, {});
}

} // namespace keeper
