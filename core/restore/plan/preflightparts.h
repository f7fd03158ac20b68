// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/plan/preflight.h"

#include <utility>

namespace keeper {

/// Facts that say nothing are left out, so that golden files and JSON stay readable.
[[nodiscard]] Check makeCheck(const QString &code,
                              CheckState state,
                              std::initializer_list<std::pair<QString, QString>> facts = {},
                              const QString &component = {});

/// The parts of preflight(), each in reading order. Pure.
[[nodiscard]] Check wholeCheck(const RestoreSource &source);
[[nodiscard]] Check completeCheck(const RestoreSource &source);
[[nodiscard]] QList<Check> databaseChecks(const RestoreSource &source, const RestoreTarget &target);
[[nodiscard]] QList<Check> directoryChecks(const RestoreSource &source,
                                           const RestoreTarget &target,
                                           const RestoreOptions &options);
[[nodiscard]] QList<Check> configurationChecks(const RestoreSource &source,
                                               const RestoreTarget &target,
                                               const RestoreOptions &options);
[[nodiscard]] QList<Check> redisChecks(const RestoreSource &source,
                                       const RestoreTarget &target,
                                       const RestoreOptions &options);

/// Roles that the dump needs and the server does not have, or that authentik's role can't act as. Sorted.
struct RolesNeeded
{
    QStringList missing;
    QStringList foreign;
    [[nodiscard]] bool allThere() const { return missing.isEmpty() && foreign.isEmpty(); }
};
[[nodiscard]] RolesNeeded rolesNeeded(const RestoreSource &source, const RestoreTarget &target);

/// Where the cluster lies, while the restored database is built: 2.5 times the database and the dump.
[[nodiscard]] qint64 databaseBytesNeeded(const RestoreSource &source, const RestoreTarget &target);

} // namespace keeper
