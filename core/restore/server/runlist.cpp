// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/runlist.h"

#include "core/backupset/components.h"
#include "core/deployment/hostaccess.h"
#include "core/files/unpack/staging.h"
#include "core/files/unpack/unpack.h"
#include "core/postgres/restore/databasecheck.h"
#include "core/restore/server/swaprun.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr qsizetype mostFiles = 1000;

// For each run, ended by zero bytes: its name, run.json, and what `swap.sh status` would say.
constexpr auto listScript = R"sh(cd "$1/.authentik-keeper" 2>/dev/null || exit 0
for run in [0-9]*t[0-9]*z-*; do
  [ -d "$run" ] || continue
  printf '%s\0' "$run"; cat "$run/run.json" 2>/dev/null; printf '\0'
  if [ -e "$run/acting" ] && ! flock -n "$run/acting" true; then echo active; else echo idle; fi
  cat "$run/state" 2>/dev/null; printf '\0'
done)sh";

ServerRun serverRun(const QByteArray &name, const QByteArray &json, const QByteArray &status)
{
    const SwapState swap = swapStateIn(status);
    const Result<ServerRun> recorded = serverRunFromJson(QJsonDocument::fromJson(json).object());
    ServerRun run = recorded.value_or(ServerRun{});
    run.isForeign = !recorded && !json.trimmed().isEmpty();
    run.run = QString::fromUtf8(name);
    run.state = serverRunState(swap);
    run.isActive = swap.isActive;
    return run;
}

QMap<QString, qint64> differences(const RowCounts &then, const RowCounts &now)
{
    QMap<QString, qint64> tables;
    for (const auto &[schema, counts] : now.asKeyValueRange()) {
        for (const auto &[table, count] : counts.asKeyValueRange()) {
            const qint64 more = count - then.value(schema).value(table);
            if (more != 0)
                tables.insert(schema + u'.' + table, more);
        }
    }
    return tables;
}

Result<std::unique_ptr<HostAccess>> reachToLook(Server &server,
                                                const Deployment &deployment,
                                                const QList<QByteArray> &folders,
                                                std::stop_token stop)
{
    return reachHost(server, deployment.ofItsImage(), {}, folders, HostAccess::Access::ReadOnly, stop);
}

} // namespace

QMap<QString, qint64> writtenSince(const RowCounts &then, const RowCounts &now)
{
    QMap<QString, qint64> written;
    for (const auto &[schema, counts] : now.asKeyValueRange()) {
        for (const auto &[table, count] : counts.asKeyValueRange()) {
            const qint64 before = then.value(schema).value(table);
            const qint64 since = count < before ? count : count - before; // less: PostgreSQL has begun to count anew
            if (since > 0)
                written.insert(schema + u'.' + table, since);
        }
    }
    return written;
}

Result<QList<ServerRun>> listRuns(Server &server, const Deployment &deployment, std::stop_token stop)
{
    const auto helper = reachToLook(server, deployment, {deployment.folder}, stop);
    if (!helper)
        return std::unexpected(helper.error());
    const auto listed = server.read((*helper)->script(listScript, {(*helper)->inside(deployment.folder)}), stop);
    if (!listed)
        return std::unexpected(listed.error());
    const QList<QByteArray> parts = listed->split('\0');
    QList<ServerRun> runs;
    for (qsizetype i = 0; i + 2 < parts.size(); i += 3)
        runs += serverRun(parts.at(i), parts.at(i + 1), parts.at(i + 2));
    std::ranges::sort(runs, std::ranges::greater(), &ServerRun::run);
    return runs;
}

Result<ServerRun> findRun(Server &server, const Deployment &deployment, const QString &run, std::stop_token stop)
{
    const auto runs = listRuns(server, deployment, stop);
    if (!runs)
        return std::unexpected(runs.error());
    const auto found = std::ranges::find(*runs, run, &ServerRun::run);
    if (found == runs->end())
        return fail(ErrorCode::RunNotFound, {}, {{u"run"_s, run}});
    return *found;
}

Result<ChangesSince> changesSince(Server &server,
                                  const Deployment &deployment,
                                  const ServerRun &run,
                                  std::stop_token stop)
{
    ChangesSince changes;
    if (!run.database.isEmpty() && !run.rows.isEmpty()) {
        const auto now = countRows(server, deployment, run.database, stop);
        if (!now)
            return std::unexpected(now.error());
        changes.rows = differences(run.rows, *now);
    }
    if (!run.database.isEmpty() && !run.writes.isEmpty()) { // empty: noted by an older program
        const auto now = countWrites(server, deployment, run.database, stop);
        if (!now)
            return std::unexpected(now.error());
        changes.written = writtenSince(run.writes, *now);
    }
    QList<QByteArray> folders{deployment.folder};
    for (const DirectoryPlace &place : run.places)
        folders += place.parent();
    const auto helper = reachToLook(server, deployment, folders, stop);
    if (!helper)
        return std::unexpected(helper.error());
    for (const DirectoryPlace &place : run.places) {
        if (place.component == components::Redis)
            continue; // it writes all the time
        const auto files = newerFiles(server, **helper, place.source, run.swappedAt, mostFiles, stop);
        if (!files)
            return std::unexpected(files.error());
        if (!files->isEmpty())
            changes.files.insert(place.component, *files);
    }
    return changes;
}

} // namespace keeper
