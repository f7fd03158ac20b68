// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/backup/dump.h"

#include "core/postgres/backup/copywatch.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/postgrescommand.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Longest silence of pg_dump: it waits at most 60 s for locks, then reads the catalogue of some hundred tables.
constexpr std::chrono::minutes quiet{10}; // docs/timeouts.md
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

} // namespace

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

} // namespace keeper
