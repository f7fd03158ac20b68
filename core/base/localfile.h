// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"

namespace keeper {

/// Whether what lies at the end of a path must be a file itself, or may lead to one.
enum class FollowLinks { No, Yes };

/// Opens a file of this computer; paths are bytes, as a foreign folder may have them. Without links only a regular file
/// will do: a named pipe would hold us for ever. Errors: FileFailed (fact "path").
[[nodiscard]] Result<std::unique_ptr<FileSource>> openLocalFile(const QByteArray &path,
                                                                FollowLinks links,
                                                                std::stop_token stop);

/// Makes a file of this computer: 0600 and new; close() flushes it to the disk. Errors: those of FileSink.
[[nodiscard]] Result<std::unique_ptr<FileSink>> createLocalFile(const QByteArray &path, std::stop_token stop);

/// What an errno of a local file below the destination means: DestinationFull, DestinationNotWritable or FileFailed,
/// with the path as a fact.
[[nodiscard]] Error fileError(const QString &path, int number);

} // namespace keeper
