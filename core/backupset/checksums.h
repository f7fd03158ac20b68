// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/store/setref.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <functional>
#include <stop_token>

namespace keeper {

/// Sums by file name, lower-case hex. Names are bytes: they may come from a foreign set.
using Checksums = QMap<QByteArray, QByteArray>;

/// As `sha256sum` writes them, with its escaping of odd names.
[[nodiscard]] QByteArray toBytes(const Checksums &sums);
/// Errors: SetDamaged for a line that is none, a name that leaves the folder, or a name given twice.
[[nodiscard]] Result<Checksums> checksumsFromBytes(const QByteArray &bytes);

/// A file that is not what SHA256SUMS says.
struct ChecksumProblem
{
    enum class Kind { Missing, Differs, Unreadable, Unlisted };
    Kind kind;
    QByteArray file;
    QString detail; ///< Both sums, or the system's words.
    friend bool operator==(const ChecksumProblem &, const ChecksumProblem &) = default;
};

/// Told on the calling thread; `expected` is the size of all files that are there.
using ChecksumProgress = std::function<void(qint64 done, qint64 expected, const QByteArray &file)>;

/// SHA256SUMS of a set. Errors: SetDamaged (none, or a bad one).
[[nodiscard]] Result<Checksums> readChecksums(const SetRef &set);

/// Reads every file of a set against its SHA256SUMS; symbolic links count as unreadable.
/// Errors: those of readChecksums(), Cancelled.
[[nodiscard]] Result<QList<ChecksumProblem>> checkChecksums(const SetRef &set,
                                                            const ChecksumProgress &progress,
                                                            std::stop_token stop);

} // namespace keeper
