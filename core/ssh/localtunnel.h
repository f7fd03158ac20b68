// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/descriptor.h"
#include "core/base/error.h"
#include "core/ssh/connection.h"
#include "core/ssh/pump/relay.h"

#include <QTemporaryDir>

#include <memory>

namespace keeper {

/// A listening socket in a folder that only our user may enter.
struct PrivateListener
{
    std::unique_ptr<QTemporaryDir> folder;
    Descriptor socket;

    /// Below XDG_RUNTIME_DIR, or else the temporary folder. Errors: FileFailed.
    [[nodiscard]] static Result<PrivateListener> create();
};

class LocalTunnel final : public Tunnel
{
public:
    LocalTunnel(std::unique_ptr<QTemporaryDir> folder, std::shared_ptr<Relay> relay);
    ~LocalTunnel() override;

    [[nodiscard]] QString directory() const override { return m_folder->path(); }
    [[nodiscard]] quint16 port() const override { return 5432; }

private:
    std::unique_ptr<QTemporaryDir> m_folder; ///< Removed with its socket.
    std::shared_ptr<Relay> m_relay;
};

} // namespace keeper
