// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace keeper {

/// One value of an enum, and its stable English name in JSON, journals and files.
template <typename Enum>
struct EnumName
{
    Enum value;
    QLatin1StringView name;
};

/// The names of an enum, in the order of its values: specialised beside the enum.
///     template <>
///     inline constexpr std::array enumNames<CheckState>{EnumName{CheckState::Green, "green"_L1}, …};
template <typename Enum>
inline constexpr std::array<EnumName<Enum>, 0> enumNames{};

namespace detail {
template <typename Enum>
consteval bool areInOrder()
{
    for (std::size_t i = 0; i < enumNames<Enum>.size(); ++i) {
        if (static_cast<std::size_t>(enumNames<Enum>[i].value) != i)
            return false;
    }
    return !enumNames<Enum>.empty();
}
} // namespace detail

/// "green"
template <typename Enum>
[[nodiscard]] QString nameOf(Enum value)
{
    static_assert(detail::areInOrder<Enum>(), "each value has a name, in the order of the values");
    return enumNames<Enum>.at(static_cast<std::size_t>(value)).name;
}

/// Empty: not one of them, perhaps of a newer program.
template <typename Enum>
[[nodiscard]] std::optional<Enum> named(QStringView name)
{
    static_assert(detail::areInOrder<Enum>(), "each value has a name, in the order of the values");
    const auto found = std::ranges::find_if(enumNames<Enum>, [&](const auto &one) { return one.name == name; });
    return found == enumNames<Enum>.end() ? std::nullopt : std::optional(found->value);
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
