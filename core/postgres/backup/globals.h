// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/base/error.h"
#include "core/deployment/deployment.h"
#include "core/remote/server.h"

#include <stop_token>

namespace keeper {

/// Streams roles, their memberships and settings, and tablespaces as SQL: `pg_dumpall --globals-only`, without
/// passwords, so that authentik's own role may do it. Errors: DatabaseFailed for whatever kept pg_dumpall from it (no
/// right, no such program; fact "cause"): worth a warning "globals-not-saved", not a failed backup. Else
/// EngineUnsupported (the database is in no container), ConnectionLost, Cancelled, those of `sink`.
[[nodiscard]] Result<StreamProof> dumpGlobals(Server &server,
                                              const Deployment &deployment,
                                              const ByteSink &sink,
                                              std::stop_token stop);

} // namespace keeper
