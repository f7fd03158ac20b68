// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestream.h"
#include "core/files/archive/tarreader.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

namespace keeper {

/// What came out of a stored directory.
struct CheckedDirectory
{
    qint64 streamBytes = 0; ///< Of the tar.
    QByteArray streamSha256;
    TarSummary summary;
    bool hasRoot = false; ///< The directory itself is an entry: it was saved whole, not in parts.
};

/// Reads NAME.tar.zst and NAME.index.jsonl.zst side by side and compares them entry by entry; memory does not grow with
/// them. Errors: ArchiveDamaged, SetDamaged (fact "entry": the first that differs), FileFailed, Cancelled.
[[nodiscard]] Result<CheckedDirectory> checkDirectory(const FileRef &archive,
                                                      const FileRef &indexFile,
                                                      const std::function<void(qint64 bytes)> &progress,
                                                      std::stop_token stop);

} // namespace keeper
