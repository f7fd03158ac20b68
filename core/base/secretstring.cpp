// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretstring.h"

#include "core/base/redactor.h"

#include <openssl/crypto.h>

namespace keeper {

SecretString::SecretString(QByteArray value)
    : m_value(std::move(value))
{
    Redactor::add(m_value);
}

SecretString &SecretString::operator=(const SecretString &other)
{
    if (this != &other) {
        wipe();
        m_value = other.m_value;
    }
    return *this;
}

SecretString &SecretString::operator=(SecretString &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_value = std::move(other.m_value);
    }
    return *this;
}

SecretString::~SecretString()
{
    wipe();
}

void SecretString::wipe()
{
    // Only the last owner of the shared bytes wipes them; data() on a shared array would copy first.
    if (m_value.isDetached() && !m_value.isEmpty())
        OPENSSL_cleanse(m_value.data(), size_t(m_value.size()));
    m_value.clear();
}

QDebug operator<<(QDebug debug, const SecretString &secret)
{
    return debug << (secret.isEmpty() ? "(none)" : "***");
}

} // namespace keeper
