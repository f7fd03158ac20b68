// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/secretstore.h"

#include <QObject>

namespace keeper {

/// The desktop's own keychain: Secret Service or KWallet. Never a file in plain text: where no keychain answers,
/// nothing is kept.
class KeychainStore
    : public QObject
    , public SecretStore
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// What a person prefers; forgetting works all the same.
    void setAllowed(bool allowed) { m_allowed = allowed; }
    QFuture<std::optional<KeptSecrets>> read(const QString &server) override;
    QFuture<bool> write(const QString &server, const KeptSecrets &secrets) override;

private:
    bool m_allowed = true;
};

} // namespace keeper
