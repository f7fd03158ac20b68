// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace keeper {

/// The facts of one error, ready for a sentence. For the files that make words of errors.
class ErrorFacts
{
public:
    explicit ErrorFacts(const Error &error)
        : m_error(error)
    {}

    [[nodiscard]] bool has(QLatin1StringView name) const { return !m_error.facts.value(name).isEmpty(); }
    [[nodiscard]] QString operator()(QLatin1StringView name, const QString &otherwise = {}) const;
    [[nodiscard]] bool says(QLatin1StringView words) const; ///< In the raw words of the tool or the system.
    /// A list of one a line, as words of a sentence.
    [[nodiscard]] QString list(QLatin1StringView name) const;
    [[nodiscard]] QString host() const;
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString path() const;

private:
    const Error &m_error;
};

} // namespace keeper
