// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/descriptor.h"
#include "core/base/error.h"

#include <QString>

#include <chrono>
#include <stop_token>

namespace keeper {

struct ConnectTarget
{
    QString host;
    quint16 port = 22;
    std::chrono::milliseconds timeout{15000}; ///< For all addresses together, without the name's look-up.
    std::chrono::milliseconds silence{90000}; ///< TCP_USER_TIMEOUT: sent bytes unacknowledged for so long end it.
    int sendBuffer = 0;                       ///< SO_SNDBUF; 0: the system's.
};

/// Resolves and connects; the socket is non-blocking. Errors: HostNotFound, HostUnreachable, ConnectionRefused,
/// Cancelled.
[[nodiscard]] Result<Descriptor> connectTcp(const ConnectTarget &target, const std::stop_token &stop);

/// The kernel's own measure of the path; 0 when it has none (not TCP).
[[nodiscard]] std::chrono::microseconds kernelRoundTrip(int socket);

} // namespace keeper
