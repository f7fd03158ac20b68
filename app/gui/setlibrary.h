// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/library.h"

class QThreadPool;

namespace keeper {

/// The real thing: what lies in folders of this computer, read on threads of a pool that outlives it.
[[nodiscard]] std::unique_ptr<Library> makeSetLibrary(QThreadPool &pool);

} // namespace keeper
