// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/unpack/unpack.h"
#include "core/files/unpack/unpackscope.h"

#include <stop_token>

namespace keeper {

/// Compares what was unpacked at `request.place.incoming(run)` with the index, every entry. About 120 bytes of memory
/// an entry. Errors: RestoredDiffers (as unpackStaging()), those of Server::pull and readIndex().
[[nodiscard]] Result<UnpackedDirectory> checkUnpacked(Server &server,
                                                      const HostAccess &helper,
                                                      const UnpackRequest &request,
                                                      const UnpackScope &scope,
                                                      std::stop_token stop);

} // namespace keeper
