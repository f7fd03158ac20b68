// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/descriptor.h"
#include "core/base/error.h"

#include <QTemporaryDir>

#include <memory>

namespace keeper {

class Relay;

/// A private listening socket `DIR/.s.PGSQL.5432` in a 0700 folder, removed with this object.
class Tunnel
{
public:
    /// A listening socket in a folder that only our user may enter.
    struct Listener
    {
        std::unique_ptr<QTemporaryDir> folder;
        Descriptor socket;
    };
    /// Below XDG_RUNTIME_DIR, or else the temporary folder. Errors: FileFailed.
    [[nodiscard]] static Result<Listener> listen();

    Tunnel(std::unique_ptr<QTemporaryDir> folder, std::shared_ptr<Relay> relay);
    ~Tunnel();
    Q_DISABLE_COPY_MOVE(Tunnel)

    [[nodiscard]] QString directory() const { return m_folder->path(); } ///< For libpq's `host`.
    [[nodiscard]] quint16 port() const { return 5432; } ///< For libpq's `port`: part of the socket's name.

private:
    std::unique_ptr<QTemporaryDir> m_folder; ///< Removed with its socket.
    std::shared_ptr<Relay> m_relay;
};

} // namespace keeper
