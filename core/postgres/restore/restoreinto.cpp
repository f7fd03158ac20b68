// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/restore/restoreinto.h"

#include "core/base/sha256.h"
#include "core/postgres/session/databasesession.h"
#include "core/postgres/session/postgrescommand.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Building one index may be silent for an hour; a dead link is noticed by its own keep-alive. docs/timeouts.md
constexpr std::chrono::milliseconds quiet{0};
constexpr qsizetype pieceSize = 1 << 20;

// Several jobs need a file: `$1` its size, behind it pg_restore and its arguments. Nothing of it stays, whatever ends
// this; what a killed one left is removed by the next. A stream that was cut is not restored.
constexpr char spool[] = R"sh(
t=${TMPDIR:-/tmp}; rm -rf "$t"/authentik-keeper-restore.*
d=$(mktemp -d "$t/authentik-keeper-restore.XXXXXXXX") || exit 1
trap 'rm -rf "$d"' EXIT; trap 'exit 143' TERM HUP INT
n=$1; shift; umask 077
cat >"$d/dump" || exit 1
[ "$(wc -c <"$d/dump")" -eq "$n" ] || { echo "the stream was cut" >&2; exit 1; }
"$@" "$d/dump")sh";

/// The dump on the workstation, hashed as it is read.
class DumpSource
{
public:
    DumpSource(const DatabaseToRestore &wanted, const RestoreProgress &progress)
        : m_dump(wanted.dump)
        , m_sha256(wanted.sha256.toLatin1())
        , m_progress(progress)
    {}

    Result<qint64> open(std::stop_token stop)
    {
        Result<std::unique_ptr<FileSource>> source = m_dump.open(std::move(stop));
        if (!source)
            return std::unexpected(source.error());
        m_source = std::move(*source);
        return m_source->size();
    }

    Result<QByteArray> next()
    {
        m_progress(m_sent); // what was given before has been written by now
        Result<QByteArray> piece = m_source->piece(pieceSize);
        if (!piece)
            return piece;
        m_sent += piece->size();
        m_hash.add(*piece);
        // Told with the stream still open: pg_restore never sees its end, and fails.
        if (piece->size() < pieceSize && !m_sha256.isEmpty() && m_hash.hex() != std::exchange(m_sha256, {}))
            return fail(ErrorCode::DumpDamaged, u"not the SHA-256 it must have"_s, {{u"path"_s, m_dump.name()}});
        return piece;
    }

private:
    const FileRef m_dump;
    std::unique_ptr<FileSource> m_source;
    QByteArray m_sha256;
    const RestoreProgress &m_progress;
    Sha256 m_hash;
    qint64 m_sent = 0;
};

QByteArray sessionOptions(const RestoreWay &way)
{
    // What a role's or the cluster's own settings might say must not end a restore half-way.
    return "-c synchronous_commit=off -c maintenance_work_mem=" + QByteArray::number(way.maintenanceMemory / 1024) +
           "kB -c statement_timeout=0 -c lock_timeout=0 -c idle_in_transaction_session_timeout=0"
           " -c default_transaction_read_only=off";
}

} // namespace

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

RemoteCommand pgRestoreCommand(const Deployment &deployment,
                               const DatabaseToRestore &wanted,
                               const RestoreWay &way,
                               qint64 bytes,
                               const QByteArray &applicationName)
{
    QList<QByteArray> words{"pg_restore", "--exit-on-error", "--no-password",
                            "--dbname=" + connectionString(wanted.name, deployment.databaseAccess.user)};
    if (!wanted.withOwners)
        words << "--no-owner" << "--no-privileges" << "--role=" + wanted.applicationRole.toUtf8();
    if (way.jobs > 1)
        words << "--jobs=" + QByteArray::number(way.jobs);
    RemoteCommand command(words.first());
    if (way.jobs > 1)
        command = RemoteCommand::script(spool, QList<QByteArray>{QByteArray::number(bytes)} + words);
    else
        command.args(words.sliced(1));
    runBesideDatabase(command, deployment, applicationName);
    command.environment("PGOPTIONS", sessionOptions(way));
    return command;
}

Result<RestoredDump> restoreInto(Server &server,
                                 const Deployment &deployment,
                                 const DatabaseToRestore &wanted,
                                 const RestoreProgress &progress,
                                 std::stop_token stop,
                                 const SpoolRule &rule)
{
    const auto host = lookAtDatabaseHost(server, deployment, {}, stop);
    if (!host)
        return std::unexpected(host.error());
    DumpSource source(wanted, progress);
    const auto bytes = source.open(stop);
    if (!bytes)
        return std::unexpected(bytes.error());
    const RestoreWay way = restoreWay(*bytes, *host, rule);
    const QByteArray applicationName = newApplicationName();
    const RemoteCommand command = pgRestoreCommand(deployment, wanted, way, *bytes, applicationName);
    const auto output = server.push(command, [&source] { return source.next(); }, stop, quiet);
    if (!output && output.error().code == ErrorCode::CommandFailed)
        return std::unexpected(notStarted(output.error()));
    if (!output) // whoever ends pg_restore ends its sessions too: they would go on with what they were told
        return std::unexpected(afterCancel(output.error(), server, deployment, applicationName));
    if (output->exit != 0)
        return std::unexpected(programFailure(output->exit, output->err));
    return RestoredDump{.way = way, .command = command.forLog()};
}

} // namespace keeper
