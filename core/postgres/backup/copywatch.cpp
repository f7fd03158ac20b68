// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/backup/copywatch.h"

#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/queries.h"
#include "core/remote/deadline.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr std::chrono::milliseconds interval{500};
constexpr int firstVersion = 140000; // pg_stat_progress_copy

/// A table of the dump, in bytes.
struct CopiedTable
{
    qint64 copied = 0;
    qint64 size = 0;
};

} // namespace

CopyWatch::CopyWatch(Server &server,
                     const Deployment &deployment,
                     const DatabaseFacts &facts,
                     const QByteArray &applicationName)
    : m_tableBytes(facts.tableBytes)
{
    if (facts.reachedBy != "tunnel"_L1 || facts.serverVersion < firstVersion)
        return;
    m_thread = std::jthread([this, &server, deployment, applicationName](std::stop_token stop) {
        watch(server, deployment, applicationName, stop);
    });
}

std::optional<qint64> CopyWatch::expected(qint64 bytes) const
{
    return expectedDumpBytes(bytes, m_copied, m_tableBytes);
}

/// Tables that come and go between two looks are missed; they are the small ones.
void CopyWatch::watch(Server &server,
                      const Deployment &deployment,
                      const QByteArray &applicationName,
                      std::stop_token stop)
{
    const auto session = openDatabase(server, deployment, newApplicationName(), stop);
    if (!session)
        return;
    QHash<qint64, CopiedTable> tables; // by oid
    while (!stop.stop_requested()) {
        const auto answer = (*session)->ask(queries::copyProgress(applicationName), stop);
        if (!answer)
            return;
        for (CopiedTable &table : tables)
            table.copied = table.size; // unless it is seen again, it is done
        for (const QJsonArray copies = answer->value("copies"_L1).toArray(); const QJsonValue &copy : copies) {
            const QJsonArray entry = copy.toArray();
            const qint64 size = entry.at(2).toInteger();
            tables.insert(entry.at(0).toInteger(), {.copied = std::min(entry.at(1).toInteger(), size), .size = size});
        }
        m_copied = std::accumulate(tables.cbegin(), tables.cend(), qint64(0),
                                   [](qint64 sum, const CopiedTable &table) { return sum + table.copied; });
        sleepFor(interval, stop);
    }
}

std::optional<qint64> expectedDumpBytes(qint64 bytes, qint64 copied, qint64 tableBytes)
{
    if (tableBytes <= 0 || copied < tableBytes / 50)
        return std::nullopt;
    const double ratio = std::max(1.0, double(tableBytes) / double(copied));
    return qint64(double(bytes) * ratio);
}

} // namespace keeper
