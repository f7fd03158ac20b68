// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/restoreway.h"

#include <algorithm>

namespace keeper {

RestoreWay restoreWay(qint64 dumpBytes, const DatabaseHost &host, const SpoolRule &rule)
{
    constexpr qint64 mebibyte = 1 << 20;
    constexpr qint64 mostMemory = 256 * mebibyte;
    constexpr qint64 leastMemory = 64 * mebibyte; // PostgreSQL's own default

    RestoreWay way;
    // The file goes to the container's own layer; filled to the brim that would harm more than several jobs help.
    const bool fits = host.freeScratch > dumpBytes + dumpBytes / 4;
    if (dumpBytes >= rule.bytes && host.cores >= rule.cores && fits)
        way.jobs = std::clamp(host.cores / 2, 2, 4);
    // A quarter of the memory for all jobs together.
    const qint64 share = host.memory > 0 ? host.memory / 4 / way.jobs : mostMemory;
    way.maintenanceMemory = std::clamp(share, leastMemory, mostMemory);
    return way;
}

} // namespace keeper
