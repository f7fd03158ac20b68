// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/rdbstream.h"

#include "core/base/sha256.h"
#include "core/redis/rdbsave.h"
#include "core/redis/redissession.h"
#include "core/redis/syncparser.h"

#include <algorithm>
#include <chrono>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

// While it makes its snapshot Redis sends a line feed every second at least (replicationCron); docs/timeouts.md.
constexpr auto quietLimit = 60s;
constexpr qsizetype markSize = 40;

/// Counts, hashes and checks what goes to the sink.
class CheckedSink
{
public:
    explicit CheckedSink(const ByteSink &sink)
        : m_sink(sink)
    {}

    Result<> add(QByteArrayView bytes)
    {
        m_bytes += bytes.size();
        m_sum.add(bytes);
        if (const Result<> good = m_check.add(bytes); !good)
            return good;
        return m_sink(bytes);
    }

    Result<RdbPull> finish(const QString &method)
    {
        const Result<RdbSummary> summary = m_check.finish();
        if (!summary)
            return std::unexpected(summary.error());
        return RdbPull{.bytes = m_bytes, .sha256 = m_sum.hex(), .summary = *summary, .method = method};
    }

    [[nodiscard]] bool isUntouched() const { return m_bytes == 0; }

private:
    const ByteSink &m_sink;
    RdbCheck m_check;
    Sha256 m_sum;
    qint64 m_bytes = 0;
};

/// Reads the answer to SYNC from a tunnel up to the end of the RDB.
Result<> receiveSync(int descriptor, CheckedSink &checked, const RdbListener &told, std::stop_token stop)
{
    SyncParser parser;
    SyncParser::State state = SyncParser::State::Waiting;
    const ByteSink sink = [&](QByteArrayView bytes) { return checked.add(bytes); };
    QByteArray buffer(256 << 10, Qt::Uninitialized);
    auto lastByte = std::chrono::steady_clock::now();
    told(RdbPhase::Waiting);
    while (state != SyncParser::State::Done) {
        if (stop.stop_requested())
            return cancelled();
        pollfd readable{.fd = descriptor, .events = POLLIN, .revents = 0};
        if (poll(&readable, 1, 100) <= 0) {
            if (std::chrono::steady_clock::now() - lastByte > quietLimit)
                return fail(ErrorCode::ConnectionLost, u"no progress"_s);
            continue;
        }
        const ssize_t got = read(descriptor, buffer.data(), size_t(buffer.size()));
        if (got <= 0)
            return fail(ErrorCode::ConnectionLost, u"Redis ended the transfer before its end"_s);
        lastByte = std::chrono::steady_clock::now();
        const Result<SyncParser::State> next = parser.add(QByteArrayView(buffer.constData(), qsizetype(got)), sink);
        if (!next)
            return std::unexpected(next.error());
        if (state == SyncParser::State::Waiting && *next != state)
            told(RdbPhase::Receiving);
        state = *next;
    }
    return {};
}

Result<> pullBySync(RedisSession &session, CheckedSink &checked, const RdbListener &told, std::stop_token stop)
{
    // Not known before 3.0 (eof) and 6.0 (rdb-only): without them it only takes a file, or sends more behind it.
    for (const QByteArrayList &words : {QByteArrayList{"REPLCONF", "capa", "eof"}, {"REPLCONF", "rdb-only", "1"}}) {
        const Result<QByteArray> answer = session.ask(words, stop);
        if (!answer && answer.error().code != ErrorCode::RedisFailed)
            return std::unexpected(answer.error());
    }
    const Result<int> descriptor = session.handOver({"SYNC"}, stop);
    if (!descriptor)
        return std::unexpected(descriptor.error());
    return receiveSync(*descriptor, checked, told, stop);
}

/// `redis-cli --rdb -` leaves the closing mark of 40 hexadecimal digits in its output (docs/facts/redis.md 1).
Result<> pullByCli(
    Server &server, const Deployment &deployment, CheckedSink &checked, const RdbListener &told, std::stop_token stop)
{
    QByteArray held;
    bool receiving = false;
    const ByteSink sink = [&](QByteArrayView bytes) -> Result<> {
        if (!std::exchange(receiving, true))
            told(RdbPhase::Receiving);
        held += bytes;
        const qsizetype sure = std::max<qsizetype>(0, held.size() - markSize);
        const Result<> passed = sure > 0 ? checked.add(QByteArrayView(held).first(sure)) : Result<>();
        held.remove(0, sure);
        return passed;
    };
    told(RdbPhase::Waiting);
    const Result<StreamProof> proof = server.pull(redisCli(deployment).arg("--rdb").arg("-"), sink, stop, quietLimit);
    if (!proof)
        return std::unexpected(proof.error());
    if (proof->exit != 0)
        return fail(ErrorCode::RedisFailed, QString::fromUtf8(proof->err.right(4096)).trimmed());
    const bool isMark = held.size() == markSize && std::ranges::all_of(held, [](char c) {
                            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                        });
    return isMark || held.isEmpty() ? Result<>() : checked.add(held);
}

Result<> pullBySave(Server &server,
                    const Deployment &deployment,
                    RedisSession &session,
                    CheckedSink &checked,
                    const RdbListener &told,
                    std::stop_token stop)
{
    // First, since without these two the file can't be had: then Redis need not write it.
    const Result<QByteArray> folder = redisSetting(session, "dir", stop);
    if (!folder)
        return std::unexpected(folder.error());
    const Result<QByteArray> name = redisSetting(session, "dbfilename", stop);
    if (!name)
        return std::unexpected(name.error());
    // It writes temp-PID.rdb, and renames it when it is whole.
    RemoteCommand growing = RemoteCommand::script("cd \"$1\" && ls -ln temp-*.rdb", {*folder});
    growing.at(deployment.redis()->place.as("0"));
    const SaveTrace trace = [&] { return server.run(growing, stop).value_or(Output{}).out; };
    told(RdbPhase::Waiting);
    if (const Result<> saved = saveInBackground(session, trace, {}, stop); !saved)
        return saved;
    told(RdbPhase::Receiving);
    RemoteCommand copy("cat");
    copy.arg(*folder + '/' + *name).at(deployment.redis()->place.as("0"));
    const Result<StreamProof> proof =
        server.pull(copy, [&](QByteArrayView bytes) { return checked.add(bytes); }, stop, quietLimit);
    if (!proof)
        return std::unexpected(proof.error());
    if (proof->exit != 0)
        return fail(ErrorCode::RedisFailed, QString::fromUtf8(proof->err.right(4096)).trimmed());
    return {};
}

} // namespace

Result<RdbPull> pullRdb(
    Server &server, const Deployment &deployment, const ByteSink &sink, const RdbListener &told, std::stop_token stop)
{
    Result<std::unique_ptr<RedisSession>> session = openRedis(server, deployment, stop);
    if (!session)
        return std::unexpected(session.error());
    CheckedSink checked(sink);
    const bool byTunnel = (*session)->reachedBy() == "tunnel"_L1;
    const Result<> sent =
        byTunnel ? pullBySync(**session, checked, told, stop) : pullByCli(server, deployment, checked, told, stop);
    if (sent)
        return checked.finish(byTunnel ? u"sync"_s : u"redis-cli"_s);
    // SYNC may be renamed or not allowed; a session that asked for it is no good any more.
    if (sent.error().code != ErrorCode::RedisFailed || !checked.isUntouched())
        return std::unexpected(sent.error());
    if (!deployment.redis())
        return fail(ErrorCode::RedisFailed,
                    u"%1; its file is out of reach, since Redis is outside of this Compose project (host %2)"_s.arg(
                        sent.error().detail, deployment.redisAccess->host));
    session = openRedis(server, deployment, stop);
    if (!session)
        return std::unexpected(session.error());
    if (const Result<> saved = pullBySave(server, deployment, **session, checked, told, stop); !saved)
        return std::unexpected(saved.error());
    return checked.finish(u"bgsave"_s);
}

} // namespace keeper
