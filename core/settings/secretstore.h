// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretstring.h"

#include <QFuture>
#include <QMap>
#include <QString>

#include <optional>

namespace keeper {

/// Secrets of one server, by what each is for.
using KeptSecrets = QMap<QString, SecretString>;

/// Where secrets are kept for the next time: the system's keychain. A server is named by its address, as it is typed.
/// Called in the window's thread; answers later, in that thread.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// Empty map: nothing is kept. Empty optional: no keychain answers, or nothing is to be kept.
    [[nodiscard]] virtual QFuture<std::optional<KeptSecrets>> read(const QString &server) = 0;
    /// In place of all that was kept; an empty map forgets the server. False: it could not be.
    [[nodiscard]] virtual QFuture<bool> write(const QString &server, const KeptSecrets &secrets) = 0;
};

/// As the one entry of a keychain that holds them. What can't be read are no secrets.
[[nodiscard]] SecretString packed(const KeptSecrets &secrets);
[[nodiscard]] KeptSecrets unpacked(const SecretString &entry);

} // namespace keeper
