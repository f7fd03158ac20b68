// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumname.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <tuple>
#include <type_traits>

// JSON of values by one table of their members, for writing and for reading. A struct has one when jsonFields() takes a
// pointer to it, in its own namespace:
//     constexpr auto jsonFields(const SavedMount *)
//     {
//         return std::tuple(JsonField{"kind", &SavedMount::kind}, JsonField{"source", &SavedMount::source});
//     }
namespace keeper {

/// A member of a value, and its name in JSON.
template <typename Value, typename Member>
struct JsonField
{
    const char *name;
    Member Value::*member;
};

template <typename Value>
concept HasJsonFields = requires(const Value *value) { jsonFields(value); };
template <typename Value>
concept IsList = requires(Value value) { value.append(value.first()); };
template <typename Value>
concept IsMap = requires(Value value) { value.asKeyValueRange(); };

/// Lists become arrays, maps and values with a table objects, enums their names, and what is not there null.
template <typename Value>
[[nodiscard]] auto jsonOf(const Value &value)
{
    if constexpr (HasJsonFields<Value>) {
        QJsonObject object;
        const auto insert = [&](const auto &...field) {
            (object.insert(QLatin1StringView(field.name), jsonOf(value.*field.member)), ...);
        };
        std::apply(insert, jsonFields(&value));
        return object;
    } else if constexpr (IsMap<Value>) {
        QJsonObject object;
        for (const auto &[name, one] : value.asKeyValueRange())
            object.insert(name, jsonOf(one));
        return object;
    } else if constexpr (IsList<Value>) {
        QJsonArray array;
        for (const auto &one : value)
            array.append(jsonOf(one));
        return array;
    } else if constexpr (requires { value.has_value(); }) {
        return value ? QJsonValue(jsonOf(*value)) : QJsonValue(QJsonValue::Null);
    } else if constexpr (std::is_enum_v<Value>) {
        return QJsonValue(nameOf(value));
    } else {
        return QJsonValue(value);
    }
}

/// What is not there, or of another type, stays as it is.
template <typename Value>
void readJson(const QJsonValue &json, Value &value)
{
    if constexpr (HasJsonFields<Value>) {
        const auto read = [&](const auto &...field) {
            (readJson(json[QLatin1StringView(field.name)], value.*field.member), ...);
        };
        std::apply(read, jsonFields(&value));
    } else if constexpr (IsMap<Value>) {
        const QJsonObject object = json.toObject();
        for (auto one = object.begin(); one != object.end(); ++one)
            readJson(*one, value[one.key()]);
    } else if constexpr (IsList<Value>) {
        for (const QJsonValue one : json.toArray())
            readJson(one, value.emplaceBack());
    } else if constexpr (requires { value.has_value(); }) {
        if (json.isObject() || json.isString())
            readJson(json, value.emplace());
    } else if constexpr (std::is_same_v<Value, QString>) {
        value = json.toString(value);
    } else if constexpr (std::is_same_v<Value, bool>) {
        value = json.toBool(value);
    } else {
        value = Value(json.toInteger(value));
    }
}

template <typename Value>
[[nodiscard]] Value fromJson(const QJsonValue &json)
{
    Value value;
    readJson(json, value);
    return value;
}

} // namespace keeper
