// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace keeper {

/// What a server offers in its SSH_MSG_KEXINIT (RFC 4253 7.1).
struct OfferedMethods
{
    QByteArray keyExchanges;
    QByteArray hostKeys;
    QByteArray ciphers;

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool mayAgree(const QByteArray &wantedExchanges, const QByteArray &wantedCiphers) const;
};

/// From the first bytes a server sent, in clear; empty when its KEXINIT is not among them.
[[nodiscard]] std::optional<OfferedMethods> offeredMethods(const QByteArray &head);

} // namespace keeper
