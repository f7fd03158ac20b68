// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/checktext.h"

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
    [[nodiscard]] const QString &code() const { return m_check.code; }
    [[nodiscard]] const QString &component() const { return m_check.component; }
    [[nodiscard]] bool has(QLatin1StringView name) const { return !m_check.facts.value(name).isEmpty(); }
    [[nodiscard]] bool is(QLatin1StringView name, QLatin1StringView value) const
    {
        return m_check.facts.value(name) == value;
    }
    [[nodiscard]] QString operator()(QLatin1StringView name) const;
    [[nodiscard]] QStringList items(QLatin1StringView name) const; ///< Of a list of one a line.
    [[nodiscard]] QString list(QLatin1StringView name) const;      ///< The same as words of a sentence.
    [[nodiscard]] QString bytes(QLatin1StringView name) const;     ///< "1.3 GB"

private:
    const Check &m_check;
};

/// Words for the checks of the database, and of directories and Redis; nothing for any other.
[[nodiscard]] std::optional<CheckText> databaseCheckText(const CheckFacts &fact);
[[nodiscard]] std::optional<CheckText> fileCheckText(const CheckFacts &fact);

} // namespace keeper
