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

SecretString &SecretString::operator=(SecretString other) noexcept
{
    m_value.swap(other.m_value);
    return *this;
}

SecretString::~SecretString()
{
    // Only the last owner of the shared bytes wipes them; data() on a shared array would copy first.
    if (m_value.isDetached() && !m_value.isEmpty())
        OPENSSL_cleanse(m_value.data(), size_t(m_value.size()));
}

QDebug operator<<(QDebug debug, const SecretString &secret)
{
    return debug << (secret.isEmpty() ? "(none)" : "***");
}

} // namespace keeper
