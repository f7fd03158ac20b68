// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

namespace keeper {

/// A password, passphrase or key: wiped when destroyed, known to the Redactor, prints as ***.
class SecretString
{
public:
    SecretString() = default;
    explicit SecretString(QByteArray value); ///< Takes the bytes and tells the Redactor of them.
    SecretString(const SecretString &) = default;
    SecretString(SecretString &&) noexcept = default;
    SecretString &operator=(SecretString other) noexcept;
    ~SecretString();

    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    /// The bytes themselves. Only for handing to the library that needs them.
    [[nodiscard]] const QByteArray &reveal() const { return m_value; }
    friend bool operator==(const SecretString &, const SecretString &) = default;

private:
    QByteArray m_value;
};

QDebug operator<<(QDebug debug, const SecretString &secret);

} // namespace keeper
