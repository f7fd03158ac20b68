// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/backend.h"

#include <QThreadPool>

namespace keeper {

/// The real thing behind the window: core's blocking calls, each on a thread of a pool of our own.
class SshBackend : public Backend
{
public:
    explicit SshBackend(std::shared_ptr<SecretStore> secrets = {});
    ~SshBackend() override; ///< Waits for what is under way to end: its sessions are closed before.

    QFuture<QStringList> configuredHosts() override;
    QFuture<Result<std::shared_ptr<Session>>> connectTo(const ConnectRequest &request,
                                                        std::shared_ptr<Questions> questions,
                                                        std::stop_token stop) override;
    Library &library() override { return *m_library; }
    std::shared_ptr<SecretStore> secrets() const override { return m_secrets; }

private:
    std::shared_ptr<SecretStore> m_secrets;
    QThreadPool m_pool;
    std::unique_ptr<Library> m_library;
};

} // namespace keeper
