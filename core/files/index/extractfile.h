// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytesink.h"
#include "core/base/filestream.h"
#include "core/files/archive/tarentry.h"

#include <QString>

#include <stop_token>

namespace keeper {

/// Takes the bytes of one regular file out of a NAME.tar.zst, without unpacking anything else; `wanted` is its entry in
/// the index. Names in the archive are compared, never used. The sink is called on a thread of its own, with at most
/// `wanted.size` bytes, which are good only when this succeeds. Blocks: the archive is read up to the file.
/// Errors: SetDamaged (fact "entry": not in the archive, no file there, or size or SHA-256 differ from the index),
/// those of readZstd(), TarReader and the sink.
[[nodiscard]] Result<> extractFile(const FileRef &archive,
                                   const TarEntry &wanted,
                                   const ByteSink &sink,
                                   std::stop_token stop);

/// The same into a file of this computer, 0600, which is there (or replaced) only when all of it is good.
/// Errors: as extractFile(), and FileFailed (fact "path").
[[nodiscard]] Result<> extractFileTo(const FileRef &archive,
                                     const TarEntry &wanted,
                                     const QString &destination,
                                     std::stop_token stop);

} // namespace keeper
