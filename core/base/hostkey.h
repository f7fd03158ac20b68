// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace keeper {

/// A server's public key as it was shown in the handshake.
struct HostKey
{
    QString type;    ///< "ssh-ed25519"
    QByteArray blob; ///< Wire format.

    [[nodiscard]] QString sha256() const; ///< "SHA256:…" as `ssh-keygen -l` prints it.
    friend bool operator==(const HostKey &, const HostKey &) = default;
};

} // namespace keeper
