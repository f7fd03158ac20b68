// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/check.h"

#include <QStringList>

#include <optional>

namespace keeper {

/// The facts of one check, ready for a sentence. For the files that make words of checks.
class CheckFacts
{
public:
    explicit CheckFacts(const Check &check)
        : m_check(check)
    {}

    [[nodiscard]] bool isGreen() const { return m_check.state == CheckState::Green; }
    [[nodiscard]] bool isBlocking() const { return m_check.state == CheckState::Blocking; }
    [[nodiscard]] CheckCode code() const { return m_check.code; }
    [[nodiscard]] const QString &component() const { return m_check.component; }
    [[nodiscard]] bool has(QLatin1StringView name) const { return !m_check.facts.value(name).isEmpty(); }
    /// Of a fact that is a value's name. Empty: it is not there, or of a newer program.
    template <typename Enum>
    [[nodiscard]] std::optional<Enum> as(QLatin1StringView name) const
    {
        return named<Enum>(m_check.facts.value(name));
    }
    template <typename Enum>
    [[nodiscard]] QList<Enum> all(QLatin1StringView name) const ///< Of a list of such.
    {
        QList<Enum> values;
        for (const QString &item : items(name)) {
            if (const std::optional<Enum> value = named<Enum>(item))
                values += *value;
        }
        return values;
    }
    [[nodiscard]] QString operator()(QLatin1StringView name) const;
    [[nodiscard]] QStringList items(QLatin1StringView name) const; ///< Of a list of one a line.
    /// The same as words of a sentence.
    [[nodiscard]] QString list(QLatin1StringView name) const { return items(name).join(u", "); }
    [[nodiscard]] QString bytes(QLatin1StringView name) const; ///< "1.3 GB"

private:
    const Check &m_check;
};

} // namespace keeper
