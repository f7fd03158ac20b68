// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#define MAGIC_ENUM_RANGE_MIN 0
#define MAGIC_ENUM_RANGE_MAX 127
#include <magic_enum/magic_enum.hpp>
#include <optional>
#include <string_view>

namespace keeper {

/// "HostKey" → "host-key"
[[nodiscard]] QString dashed(std::string_view identifier);

/// The stable English name of a value in JSON, journals and files: its identifier with dashes. A value that is renamed
/// keeps its name by a specialisation beside its enum; tests/unit/tst_enumnames knows every name that was ever written.
/// At most 128 values, from 0 on.
template <typename Enum>
[[nodiscard]] QString nameOf(Enum value)
{
    return dashed(magic_enum::enum_name(value));
}

/// Empty: not one of them, perhaps of a newer program.
template <typename Enum>
[[nodiscard]] std::optional<Enum> named(QStringView name)
{
    for (const Enum value : magic_enum::enum_values<Enum>()) {
        if (nameOf(value) == name)
            return value;
    }
    return {};
}

/// A value as a file names it: of a newer program's there is the name alone.
template <typename Enum>
class Named
{
public:
    Named() = default;
    Named(Enum value)
        : m_name(nameOf(value))
    {}
    explicit Named(const QString &name)
        : m_name(name)
    {}
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] std::optional<Enum> value() const { return named<Enum>(m_name); }
    friend bool operator==(const Named &, const Named &) = default;

private:
    QString m_name;
};

} // namespace keeper
