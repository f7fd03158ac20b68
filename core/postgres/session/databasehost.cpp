// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/session/databasehost.h"

#include "core/postgres/session/postgrescommand.h"

#include <QMap>

#include <algorithm>

namespace keeper {

namespace {

// Numbers that a container does not tell are left out. The limit is that of cgroup 2, else of cgroup 1.
constexpr char look[] = R"sh(
free() { df -Pk "$2" 2>/dev/null | { read -r l; read -r d s u a r && echo "$1 $a"; }; }
free free "${1:-${PGDATA:-/var/lib/postgresql/data}}"
free scratch "${TMPDIR:-/tmp}"
while read -r n v r; do [ "$n" = MemTotal: ] && echo "memory $v"; done </proc/meminfo 2>/dev/null
for f in /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes; do
  { read -r v <"$f" && echo "limit $v"; } 2>/dev/null && break
done
echo "cores $(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN)"
)sh";

} // namespace

Result<DatabaseHost> lookAtDatabaseHost(Server &server,
                                        const Deployment &deployment,
                                        const QString &dataDirectory,
                                        std::stop_token stop)
{
    if (const Result<> there = requireDatabaseContainer(deployment); !there)
        return std::unexpected(there.error());
    RemoteCommand command = RemoteCommand::script(look, {dataDirectory.toUtf8()});
    command.at(deployment.database()->place);
    const auto output = server.run(command, stop);
    if (!output)
        return std::unexpected(notStarted(output.error()));
    return databaseHostIn(output->out);
}

DatabaseHost databaseHostIn(const QByteArray &printed)
{
    QMap<QByteArray, qint64> numbers; // 0: not a number, as "max" of no limit
    for (const QByteArray &line : printed.split('\n')) {
        const QByteArrayList words = line.split(' ');
        numbers.insert(words.first(), words.value(1).toLongLong());
    }
    const qint64 all = numbers.value("memory") * 1024;
    const qint64 limit = numbers.value("limit");
    return {.freeBytes = numbers.value("free") * 1024,
            .freeScratch = numbers.value("scratch") * 1024,
            .memory = limit > 0 && (all == 0 || limit < all) ? limit : all,
            .cores = int(std::max<qint64>(numbers.value("cores"), 1))};
}

} // namespace keeper
