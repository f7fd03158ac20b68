// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/server.h"
#include "ui/models/session.h"

class QThreadPool;

namespace keeper {

/// The real thing: core's blocking calls over one SSH connection, each on a thread of a pool that outlives it.
[[nodiscard]] std::shared_ptr<Session> makeSshSession(std::shared_ptr<Server> server, QThreadPool &pool);

} // namespace keeper
