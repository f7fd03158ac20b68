// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace keeper {

/// What can be told of a key file without its passphrase.
struct KeyFile
{
    QString path;
    bool readable = false;
    bool publicOnly = false; ///< An IdentityFile may name the public key of one that only the agent holds.
    bool encrypted = false;
    QByteArray publicBlob; ///< Wire format; empty when neither the file nor FILE.pub tells.

    [[nodiscard]] static KeyFile inspect(const QString &path);
};

} // namespace keeper
