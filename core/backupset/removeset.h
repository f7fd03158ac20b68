// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace keeper {

/// Deletes one set, or what a dead run left of one: its folder and the files in it, nothing else. It is recognised by
/// its folder's name and, if it is finished, by its manifest; a damaged or newer one is a set too. Links are never
/// followed. First it takes the name of an unfinished one, so that half of it is never seen as a set. Blocking.
/// Errors: SetNotFound; SetForeign (no set, or a link to one); SetBusy (it is being written); DestinationNotWritable;
/// FileFailed, also when there is a folder in it, which no set has.
[[nodiscard]] Result<> removeSet(const QString &path);

} // namespace keeper
