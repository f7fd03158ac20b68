// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session/databasehost.h"

namespace keeper {

/// From when on a dump is first stored in the database's container, so that several jobs can read it.
struct SpoolRule
{
    qint64 bytes = 5LL << 30; ///< From this size of the dump on,
    int cores = 4;            ///< and with as many cores.
};

/// How pg_restore is run. A value. Not in one transaction, though: with asynchronous commits that is no faster (336 MB
/// of 300 tables: 21.8 against 21.1 s), and it would take the lock table from authentik, which is at work meanwhile.
struct RestoreWay
{
    int jobs = 1;                 ///< More than 1: from a file in the container.
    qint64 maintenanceMemory = 0; ///< maintenance_work_mem of each session, in bytes.
    friend bool operator==(const RestoreWay &, const RestoreWay &) = default;
};

/// Pure.
[[nodiscard]] RestoreWay restoreWay(qint64 dumpBytes, const DatabaseHost &host, const SpoolRule &rule);

} // namespace keeper
