// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/secretstore.h"

namespace keeper {

/// A keychain in memory.
class FakeSecretStore : public SecretStore
{
public:
    QMap<QString, KeptSecrets> kept; ///< By server.
    bool answers = true;             ///< False: there is no keychain.
    bool writes = true;              ///< False: it takes nothing.
    int reads = 0;

    QFuture<std::optional<KeptSecrets>> read(const QString &server) override
    {
        ++reads;
        return QtFuture::makeReadyValueFuture(answers ? std::optional(kept.value(server)) : std::nullopt);
    }
    QFuture<bool> write(const QString &server, const KeptSecrets &secrets) override
    {
        if (writes)
            kept.insert(server, secrets);
        return QtFuture::makeReadyValueFuture(writes);
    }
};

} // namespace keeper
