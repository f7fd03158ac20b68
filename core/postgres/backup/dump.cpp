// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/backup/dump.h"

#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/postgrescommand.h"
#include "core/postgres/session/queries.h"
#include "core/remote/deadline.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Longest silence of pg_dump: it waits at most 60 s for locks, then reads the catalogue of some hundred tables.
constexpr std::chrono::minutes quiet{10}; // docs/timeouts.md
constexpr std::chrono::minutes globalsQuiet{1};
constexpr QByteArrayView head = "PGDMP";

RemoteCommand dumpCommand(const Deployment &deployment,
                          const DatabaseFacts &facts,
                          const QByteArray &snapshotId,
                          const QByteArray &applicationName)
{
    const DatabaseAccess &access = deployment.databaseAccess;
    RemoteCommand command("pg_dump");
    // 4.1 s against 19.4 s of the default on 1.5 GB, and smaller (docs/facts/postgresql.md 1.1).
    command.args({"--format=custom", facts.canZstd ? "--compress=zstd:1" : "--compress=1", "--no-password",
                  "--lock-wait-timeout=60s"});
    if (!snapshotId.isEmpty())
        command.arg("--snapshot=" + snapshotId);
    command.arg("--dbname=" + connectionString(access.name, access.user));
    runBesideDatabase(command, deployment, applicationName);
    return command;
}

constexpr std::chrono::milliseconds interval{500};
constexpr int firstVersion = 140000; // pg_stat_progress_copy

/// A table of the dump, in bytes.
struct CopiedTable
{
    qint64 copied = 0;
    qint64 size = 0;
};

/// Watches from a second session how far a running dump has come through the tables (pg_stat_progress_copy), to guess
/// its size. Does nothing where there is no tunnel or PostgreSQL is older than 14. Ends with this object.
class CopyWatch
{
public:
    CopyWatch(Server &server,
              const Deployment &deployment,
              const DatabaseFacts &facts,
              const QByteArray &applicationName)
        : m_tableBytes(facts.tableBytes)
    {
        if (facts.reachedBy == "tunnel"_L1 && facts.serverVersion >= firstVersion)
            m_thread = std::jthread([this, &server, deployment, applicationName](std::stop_token stop) {
                watch(server, deployment, applicationName, stop);
            });
    }

    /// Having `bytes` now. Thread-safe.
    [[nodiscard]] std::optional<qint64> expected(qint64 bytes) const
    {
        return expectedDumpBytes(bytes, m_copied, m_tableBytes);
    }

private:
    /// Tables that come and go between two looks are missed; they are the small ones.
    void watch(Server &server, const Deployment &deployment, const QByteArray &applicationName, std::stop_token stop)
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
                tables.insert(entry.at(0).toInteger(),
                              {.copied = std::min(entry.at(1).toInteger(), size), .size = size});
            }
            m_copied = std::accumulate(tables.cbegin(), tables.cend(), qint64(0),
                                       [](qint64 sum, const CopiedTable &table) { return sum + table.copied; });
            sleepFor(interval, stop);
        }
    }

    qint64 m_tableBytes = 0;
    std::atomic<qint64> m_copied = 0; ///< Bytes of tables, before compression.
    std::jthread m_thread;
};

/// Lets a stream through to `sink` if it begins as a dump does, and counts it.
class DumpStream
{
public:
    DumpStream(const ByteSink &sink, const DumpProgress &progress, const CopyWatch &watch)
        : m_sink(sink)
        , m_progress(progress)
        , m_watch(watch)
    {}

    Result<> take(QByteArrayView bytes)
    {
        if (m_begin.size() < head.size()) {
            m_begin.append(bytes.first(std::min(bytes.size(), head.size() - m_begin.size())));
            if (!head.startsWith(m_begin))
                return fail(ErrorCode::DumpDamaged, u"the stream does not begin with PGDMP"_s);
        }
        m_bytes += bytes.size();
        m_progress(m_bytes, m_watch.expected(m_bytes));
        return m_sink(bytes);
    }

    bool isBegun() const { return m_begin.size() == head.size(); }

private:
    const ByteSink &m_sink;
    const DumpProgress &m_progress;
    const CopyWatch &m_watch;
    QByteArray m_begin;
    qint64 m_bytes = 0;
};

/// Whatever keeps pg_dumpall from its work is no reason to do without the dump.
Error asRefusal(Error error)
{
    if (error.code != ErrorCode::DatabaseFailed) {
        const QString name = nameOf(error.code);
        error.detail = error.detail.isEmpty() ? name : error.detail;
        error = std::move(error).with(QStringLiteral("cause"), name);
        error.code = ErrorCode::DatabaseFailed;
    }
    return error;
}

} // namespace

std::optional<qint64> expectedDumpBytes(qint64 bytes, qint64 copied, qint64 tableBytes)
{
    if (tableBytes <= 0 || copied < tableBytes / 50)
        return std::nullopt;
    const double ratio = std::max(1.0, double(tableBytes) / double(copied));
    return qint64(double(bytes) * ratio);
}

Result<DumpResult> dumpDatabase(Server &server,
                                const Deployment &deployment,
                                const DatabaseFacts &facts,
                                const QByteArray &snapshotId,
                                const ByteSink &sink,
                                const DumpProgress &progress,
                                std::stop_token stop)
{
    if (const Result<> there = requireDatabaseContainer(deployment); !there)
        return std::unexpected(there.error());
    const QByteArray applicationName = newApplicationName();
    const RemoteCommand command = dumpCommand(deployment, facts, snapshotId, applicationName);
    const CopyWatch watch(server, deployment, facts, applicationName);
    DumpStream stream(sink, progress, watch);
    const auto proof =
        server.pull(command, [&stream](QByteArrayView bytes) { return stream.take(bytes); }, stop, quiet);
    if (!proof && proof.error().isCancelled())
        return std::unexpected(afterCancel(proof.error(), server, deployment, applicationName));
    if (!proof)
        return std::unexpected(notStarted(proof.error()));
    if (proof->exit != 0)
        return std::unexpected(programFailure(proof->exit, proof->err));
    if (!stream.isBegun())
        return fail(ErrorCode::DumpDamaged, u"pg_dump gave nothing"_s);
    return DumpResult{.proof = *proof, .command = command.forLog()};
}

Result<StreamProof> dumpGlobals(Server &server,
                                const Deployment &deployment,
                                const ByteSink &sink,
                                std::stop_token stop)
{
    if (const Result<> there = requireDatabaseContainer(deployment); !there)
        return std::unexpected(there.error());
    const DatabaseAccess &access = deployment.databaseAccess;
    const QByteArray connection = connectionString(access.name, access.user);
    RemoteCommand command("pg_dumpall");
    // Takes the role from --dbname and the database from --database; without that it would want "postgres".
    command.args({"--globals-only", "--no-role-passwords", "--no-password", "--dbname=" + connection,
                  "--database=" + connection});
    runBesideDatabase(command, deployment, newApplicationName());
    bool isSinksOwn = false;
    const ByteSink watched = [&](QByteArrayView bytes) {
        Result<> taken = sink(bytes);
        isSinksOwn = !taken;
        return taken;
    };
    auto proof = server.pull(command, watched, stop, globalsQuiet);
    if (!proof && (isSinksOwn || proof.error().endsEverything()))
        return proof;
    if (!proof)
        return std::unexpected(asRefusal(proof.error()));
    if (proof->exit != 0)
        return std::unexpected(asRefusal(programFailure(proof->exit, proof->err)));
    return proof;
}

} // namespace keeper
