// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace keeper {

// SSH's `uint32` and `string` (RFC 4251 5).
[[nodiscard]] QByteArray wireNumber(quint32 number);
[[nodiscard]] QByteArray wireString(const QByteArray &text);

/// Reads SSH's `string`s (RFC 4251 5) one after another; everything is empty past a malformed one.
class WireReader
{
public:
    explicit WireReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {}
    [[nodiscard]] QByteArray string();
    [[nodiscard]] quint32 number();
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] QByteArray rest() const { return m_ok ? m_bytes.mid(m_at) : QByteArray(); }
    void skip(qsizetype bytes);

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

/// The type a public key's wire format begins with: "ssh-ed25519"; empty when it is no key.
[[nodiscard]] QString keyTypeOf(const QByteArray &blob);

} // namespace keeper
