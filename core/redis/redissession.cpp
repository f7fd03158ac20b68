// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/redissession.h"

#include <algorithm>
#include <chrono>
#include <hiredis/hiredis.h>
#include <poll.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

constexpr auto answerTime = 15s; // docs/timeouts.md

struct Freer
{
    void operator()(redisContext *context) const { redisFree(context); }
    void operator()(redisReply *reply) const { freeReplyObject(reply); }
};
using Context = std::unique_ptr<redisContext, Freer>;
using Reply = std::unique_ptr<redisReply, Freer>;

std::unexpected<Error> refused(const QByteArray &words)
{
    const bool login = words.startsWith("NOAUTH") || words.startsWith("WRONGPASS") ||
                       words.contains("invalid password") || words.contains("without any password configured");
    return fail(login ? ErrorCode::RedisLoginFailed : ErrorCode::RedisFailed, QString::fromUtf8(words));
}

QByteArray textOf(const redisReply &reply)
{
    if (reply.type == REDIS_REPLY_INTEGER)
        return QByteArray::number(qlonglong(reply.integer));
    if (reply.type != REDIS_REPLY_ARRAY)
        return {reply.str, qsizetype(reply.len)};
    QByteArrayList items;
    for (size_t i = 0; i < reply.elements; ++i)
        items += textOf(*reply.element[i]);
    return items.join('\n');
}

class TunnelSession final : public RedisSession
{
public:
    explicit TunnelSession(Context context)
        : m_context(std::move(context))
    {}

    Result<QByteArray> ask(const QByteArrayList &words, std::stop_token stop) override
    {
        if (const Result<> sent = send(words); !sent)
            return std::unexpected(sent.error());
        const auto deadline = std::chrono::steady_clock::now() + answerTime;
        for (;;) {
            void *raw = nullptr;
            if (redisGetReplyFromReader(m_context.get(), &raw) != REDIS_OK)
                return broken();
            if (const Reply reply{static_cast<redisReply *>(raw)})
                return reply->type == REDIS_REPLY_ERROR ? refused(textOf(*reply)) : Result<QByteArray>(textOf(*reply));
            if (stop.stop_requested())
                return cancelled();
            if (std::chrono::steady_clock::now() > deadline)
                return fail(ErrorCode::RedisUnreachable, u"no answer"_s);
            pollfd readable{.fd = m_context->fd, .events = POLLIN, .revents = 0};
            if (poll(&readable, 1, 100) > 0 && redisBufferRead(m_context.get()) != REDIS_OK)
                return broken();
        }
    }

    Result<int> handOver(const QByteArrayList &words, std::stop_token) override
    {
        if (const Result<> sent = send(words); !sent)
            return std::unexpected(sent.error());
        return m_context->fd;
    }

    QString reachedBy() const override { return u"tunnel"_s; }

private:
    Result<> send(const QByteArrayList &words)
    {
        std::vector<const char *> starts;
        std::vector<size_t> sizes;
        for (const QByteArray &word : words) {
            starts.push_back(word.constData());
            sizes.push_back(size_t(word.size()));
        }
        int done = 0;
        if (redisAppendCommandArgv(m_context.get(), int(words.size()), starts.data(), sizes.data()) != REDIS_OK)
            return broken();
        while (!done) { // a few hundred bytes into an empty socket: never waits
            if (redisBufferWrite(m_context.get(), &done) != REDIS_OK)
                return broken();
        }
        return {};
    }

    [[nodiscard]] std::unexpected<Error> broken() const
    {
        return fail(ErrorCode::RedisUnreachable, QString::fromUtf8(m_context->errstr));
    }

    Context m_context;
};

class ExecSession final : public RedisSession
{
public:
    ExecSession(Server &server, const Deployment &deployment)
        : m_server(server)
        , m_deployment(deployment)
    {}

    Result<QByteArray> ask(const QByteArrayList &words, std::stop_token stop) override
    {
        const Result<Output> output = m_server.run(redisCli(m_deployment).args(words), stop);
        if (!output)
            return std::unexpected(output.error());
        QByteArray text = output->out.trimmed();
        if (output->exit != 0 && text.isEmpty())
            return fail(ErrorCode::RedisUnreachable, QString::fromUtf8(output->err).trimmed());
        // redis-cli prints an error as it prints text; an error's first word is in capitals ("ERR …", "NOAUTH …").
        const QByteArray first = text.left(qMax(text.indexOf(' '), qsizetype(0)));
        const bool isError =
            first.size() >= 3 && std::ranges::all_of(first, [](char c) { return c >= 'A' && c <= 'Z'; });
        if (isError || output->exit != 0)
            return refused(text);
        return text;
    }

    Result<int> handOver(const QByteArrayList &, std::stop_token) override { return -1; }

    QString reachedBy() const override { return u"exec"_s; }

private:
    Server &m_server;
    const Deployment &m_deployment;
};

Error withPlace(Error error, const Deployment &deployment)
{
    return std::move(error)
        .with(u"host"_s, deployment.redisAccess->host)
        .with(u"port"_s, QString::number(deployment.redisAccess->port));
}

Result<> logIn(RedisSession &session, const RedisAccess &access, std::stop_token stop)
{
    if (!access.password.isEmpty()) {
        QByteArrayList words{"AUTH"};
        if (!access.user.isEmpty())
            words += access.user.toUtf8();
        if (const Result<QByteArray> answer = session.ask(words << access.password.reveal(), stop); !answer)
            return std::unexpected(answer.error());
    }
    if (const Result<QByteArray> answer = session.ask({"PING"}, stop); !answer)
        return std::unexpected(answer.error());
    return {};
}

/// The first of Redis' addresses that a tunnel reaches. Errors: ForwardingRefused when none does.
Result<std::unique_ptr<RedisSession>> openTunnel(Server &server, const Deployment &deployment, std::stop_token stop)
{
    const RedisAccess &access = *deployment.redisAccess;
    const QStringList hosts = deployment.redis() ? deployment.redis()->addresses : QStringList{access.host};
    Error last{.code = ErrorCode::ForwardingRefused, .detail = u"no address"_s};
    for (const QString &host : hosts) {
        const Result<int> descriptor = server.connection().tunnelDescriptor(host, access.port, stop);
        if (!descriptor && descriptor.error().code != ErrorCode::ForwardingRefused)
            return std::unexpected(descriptor.error());
        if (!descriptor) {
            last = descriptor.error();
            continue;
        }
        Context context(redisConnectFd(*descriptor));
        if (!context || context->err)
            return fail(ErrorCode::RedisUnreachable, u"hiredis did not take the tunnel"_s);
        auto session = std::make_unique<TunnelSession>(std::move(context));
        if (const Result<> in = logIn(*session, access, stop); !in)
            return std::unexpected(in.error());
        return session;
    }
    return std::unexpected(last);
}

} // namespace

Result<QByteArray> redisSetting(RedisSession &session, const QByteArray &name, std::stop_token stop)
{
    const Result<QByteArray> answer = session.ask({"CONFIG", "GET", name}, std::move(stop));
    if (!answer)
        return answer;
    return answer->sliced(std::min(answer->size(), name.size() + 1)); // "dir\n/data"
}

RemoteCommand redisCli(const Deployment &deployment)
{
    const RedisAccess &access = *deployment.redisAccess;
    RemoteCommand command("redis-cli");
    command.arg("-p").arg(QByteArray::number(access.port));
    if (!access.user.isEmpty())
        command.arg("--user").arg(access.user.toUtf8());
    if (!access.password.isEmpty())
        command.secretEnvironment("REDISCLI_AUTH", access.password);
    return command.at(deployment.redis()->place);
}

Result<std::unique_ptr<RedisSession>> openRedis(Server &server, const Deployment &deployment, std::stop_token stop)
{
    const RedisAccess &access = *deployment.redisAccess;
    if (access.tls)
        return fail(ErrorCode::RedisFailed, u"Redis with TLS is not supported yet"_s, {{u"unsupported"_s, u"tls"_s}});
    if (deployment.redis() && !deployment.redis()->running)
        return fail(ErrorCode::RedisUnreachable, u"the container is not running"_s,
                    {{u"container"_s, deployment.redis()->name}});
    Result<std::unique_ptr<RedisSession>> session = openTunnel(server, deployment, stop);
    if (session)
        return session;
    // A tunnel may be refused by policy, or open and then reach nobody; a log-in that failed is final.
    const bool otherWay =
        session.error().code == ErrorCode::ForwardingRefused || session.error().code == ErrorCode::RedisUnreachable;
    if (!otherWay)
        return std::unexpected(withPlace(session.error(), deployment));
    if (!deployment.redis())
        return std::unexpected(withPlace(Error{.code = ErrorCode::RedisUnreachable,
                                               .detail = u"outside of this Compose project (host %1): %2"_s.arg(
                                                   access.host, session.error().detail)},
                                         deployment));
    auto exec = std::make_unique<ExecSession>(server, deployment);
    // redis-cli logs in by itself.
    if (const Result<QByteArray> answer = exec->ask({"PING"}, stop); !answer)
        return std::unexpected(withPlace(answer.error(), deployment));
    return exec;
}

} // namespace keeper
