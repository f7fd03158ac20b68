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
