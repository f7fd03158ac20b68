// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/catalogue.h"
#include "core/backupset/configurationarchive.h"
#include "core/files/archive/tarentry.h"
#include "core/jobs/pastrun.h"
#include "core/jobs/run.h"
#include "core/restore/plan/restoresource.h"
#include "core/verify/verifyrun.h"

#include <QFuture>

#include <memory>
#include <optional>
#include <stop_token>

namespace keeper {

/// A set, looked at just now.
struct CheckedSet
{
    VerifyReport report;
    std::optional<RestoreSource> source; ///< Empty: there is no manifest that could be read.
};
/// Its step is VerifyStep. Outcome: as verifySet().
using CheckRun = RunOf<Result<CheckedSet>>;

/// The backup sets and the journals of runs that lie on this computer. Every call returns at once, and what blocks goes
/// on elsewhere; asking for a stop ends a future with Cancelled.
class Library
{
public:
    virtual ~Library() = default;
    /// The sets below a folder; of a folder that is itself a set: that one. Errors: those of readCatalogue.
    [[nodiscard]] virtual QFuture<Result<Catalogue>> readSets(const QString &folder) = 0;
    /// Verifies every byte, and notes that it did.
    [[nodiscard]] virtual std::unique_ptr<CheckRun> prepareCheck(const QString &path) = 0;
    /// Deletes a set, or what a dead run left of one. Errors: those of removeSet in core.
    [[nodiscard]] virtual QFuture<Result<>> removeSet(const QString &path) = 0;
    /// The files of one directory of a set, in tree order. Errors: those of readManifest, SetDamaged (no index, or not
    /// whole), FileFailed.
    [[nodiscard]] virtual QFuture<Result<QList<TarEntry>>> readIndex(const QString &set,
                                                                     const QString &component,
                                                                     std::stop_token stop) = 0;
    /// The bytes of one file, `entry` of its index, held whole: the caller looks at the size first. Errors: as
    /// readIndex(), and SetDamaged where they are not what the index says.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> readFile(const QString &set,
                                                               const QString &component,
                                                               const TarEntry &entry,
                                                               std::stop_token stop) = 0;
    /// The same into a file of this computer, which is there only when all is good.
    [[nodiscard]] virtual QFuture<Result<>> extractFile(const QString &set,
                                                        const QString &component,
                                                        const TarEntry &entry,
                                                        const QString &destination,
                                                        std::stop_token stop) = 0;
    /// They hold secrets. Errors: those of readManifest, SetDamaged, FileFailed.
    [[nodiscard]] virtual QFuture<Result<QList<ConfigurationFile>>> readConfiguration(const QString &set) = 0;

    /// The journals in a folder, newest first; no folder: none.
    [[nodiscard]] virtual QFuture<QList<PastRun>> readJournals(const QString &folder) = 0;
    /// Errors: those of readPastRun.
    [[nodiscard]] virtual QFuture<Result<PastRun>> readJournal(const QString &path) = 0;
};

} // namespace keeper
