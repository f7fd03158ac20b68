// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <QString>

#include <memory>

namespace keeper {

/// Logs in to a running lab with its user key. `sshd` is the name of a port in lab.json (tests/lab/README.md):
/// "port", or "noForwardPort" for the one that opens no tunnels.
[[nodiscard]] Result<std::shared_ptr<Server>> connectToLab(const QString &profile,
                                                           const QString &sshd = QStringLiteral("port"));

/// Logs in as another account, who is asked by `questions`.
[[nodiscard]] Result<std::shared_ptr<Server>> connectToLabAs(const QString &account,
                                                             const QString &profile,
                                                             std::shared_ptr<Questions> questions,
                                                             const QString &sshd = QStringLiteral("port"));

/// The password of an account that has one (tests/lab/README.md).
[[nodiscard]] QByteArray labPassword(const QString &profile, const QString &account);

/// Knows one secret at most, and counts how often it was asked for.
class OneSecret final : public Questions
{
public:
    explicit OneSecret(QByteArray secret = {})
        : m_secret(std::move(secret))
    {}
    Result<bool> trustHostKey(const HostKeyQuestion &question, std::stop_token stop) override;
    Result<std::optional<SecretString>> secret(const SecretQuestion &question, std::stop_token stop) override;
    int asked = 0;

private:
    QByteArray m_secret;
};

/// The lab's own database, as far as the database's tests need to know it.
[[nodiscard]] Result<Deployment> labDatabase(Server &server);

} // namespace keeper
