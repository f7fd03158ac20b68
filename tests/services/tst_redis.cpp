// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/deployment/finder.h"
#include "core/redis/rdbstream.h"
#include "core/redis/surveyredis.h"
#include "tests/serviceof.h"
#include "tests/services/labserver.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

const QByteArray hostilePassword = "p'w \"$(touch x)\\ \xc3\xa9";

QByteArray docker(Server &server, const QList<QByteArray> &arguments)
{
    return server.read(RemoteCommand("docker").args(arguments), {}).value_or(QByteArray()).trimmed();
}

/// A Redis of our own in the lab, from the image of the deployment's.
class ScratchRedis
{
public:
    ScratchRedis(Server &server, const Deployment &lab, const QList<QByteArray> &options)
        : m_server(server)
        , m_id(docker(server,
                      QList<QByteArray>{"run", "--detach", lab.redis()->image.toUtf8(), "redis-server"} + options))
    {
        const QByteArray address =
            docker(server, {"inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", m_id});
        m_deployment.services = {{.role = Role::Redis,
                                  .place = Place::container("docker", m_id),
                                  .name = u"scratch"_s,
                                  .running = true,
                                  .addresses = {QString::fromLatin1(address)}}};
        m_deployment.redisAccess = RedisAccess{.host = u"redis"_s};
        const QDeadlineTimer deadline(20000);
        while (!cli({"PING"}).contains("PONG") && !deadline.hasExpired())
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    ~ScratchRedis() { docker(m_server, {"rm", "--force", "--volumes", m_id}); }
    Q_DISABLE_COPY_MOVE(ScratchRedis)

    QByteArray cli(const QList<QByteArray> &words) const
    {
        return docker(m_server, QList<QByteArray>{"exec", m_id, "redis-cli"} + words);
    }
    [[nodiscard]] Deployment deployment(const QString &user = {}, const QByteArray &password = {}) const
    {
        Deployment deployment = m_deployment;
        deployment.redisAccess->user = user;
        if (!password.isEmpty())
            deployment.redisAccess->password = SecretString(password);
        return deployment;
    }

private:
    Server &m_server;
    const QByteArray m_id;
    Deployment m_deployment;
};

} // namespace

/// Redis in the lab, by tunnel and without.
class Redis : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void factsAreTheSameBothWays();
    void rdbComesWhole_data();
    void rdbComesWhole();
    void passwordsOfAnyBytesLogIn_data() { ways(); }
    void passwordsOfAnyBytesLogIn();
    void wrongPasswordIsTold_data() { ways(); }
    void wrongPasswordIsTold();
    void missingPasswordIsTold_data() { ways(); }
    void missingPasswordIsTold();
    void whereSyncIsRefusedTheSavedFileIsTaken_data() { ways(); }
    void whereSyncIsRefusedTheSavedFileIsTaken();
    void appendOnlyIsSeenAndDoesNoHarm();
    void stoppedContainerIsUnreachable();
    void redisElsewhereIsNamed();
    void tlsIsNamedAsNotSupported();
    void cancellingDoesNotWaitForTheSnapshot_data() { ways(); }
    void cancellingDoesNotWaitForTheSnapshot();

private:
    static void ways();
    [[nodiscard]] Server &serverOf(const QString &way) const { return way == "exec"_L1 ? *m_withoutTunnel : *m_server; }
    struct Pulled
    {
        Result<RdbPull> pull;
        QByteArray rdb;
        QList<RdbPhase> phases;
    };
    static Pulled pull(Server &server, const Deployment &deployment, std::stop_token stop = {});

    std::shared_ptr<Server> m_server;
    std::shared_ptr<Server> m_withoutTunnel;
    Deployment m_lab;
};

void Redis::ways()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("tunnel") << u"tunnel"_s;
    QTest::newRow("exec") << u"exec"_s;
}

Redis::Pulled Redis::pull(Server &server, const Deployment &deployment, std::stop_token stop)
{
    Pulled pulled;
    pulled.pull = pullRdb(
        server, deployment,
        [&](QByteArrayView bytes) -> Result<> {
            pulled.rdb += bytes;
            return {};
        },
        [&](RdbPhase now) { pulled.phases += now; }, stop);
    return pulled;
}

void Redis::initTestCase()
{
    const auto server = connectToLab(u"compose-2025.8"_s);
    const auto withoutTunnel = connectToLab(u"compose-2025.8"_s, u"noForwardPort"_s);
    QVERIFY(server && withoutTunnel);
    m_server = *server;
    m_withoutTunnel = *withoutTunnel;
    const Result<Deployment> lab = findDeployment(*m_server, {}, {});
    QVERIFY2(lab, qPrintable(lab.error_or(Error{}).detail));
    m_lab = *lab;
    QVERIFY(m_lab.redis() && m_lab.redisAccess);
    // A restore starts Redis empty, and another test may have made one here.
    QCOMPARE(docker(*m_server, {"exec", m_lab.redis()->id(), "redis-cli", "SET", "keeper-test", "value"}), "OK");
}

void Redis::factsAreTheSameBothWays()
{
    const Result<RedisFacts> byTunnel = surveyRedis(*m_server, m_lab, {});
    QVERIFY2(byTunnel, qPrintable(byTunnel.error_or(Error{}).detail));
    QCOMPARE(byTunnel->reachedBy, u"tunnel"_s);
    QCOMPARE(byTunnel->flavour, u"redis"_s);
    QVERIFY(byTunnel->version.startsWith(u"7.0."_s));
    QVERIFY(byTunnel->keys > 0);
    QVERIFY(byTunnel->memoryBytes > 0);
    QVERIFY(!byTunnel->appendOnly);
    const Result<RedisFacts> byExec = surveyRedis(*m_withoutTunnel, m_lab, {});
    QVERIFY2(byExec, qPrintable(byExec.error_or(Error{}).detail));
    QCOMPARE(byExec->reachedBy, u"exec"_s);
    QCOMPARE(byExec->version, byTunnel->version);
    QCOMPARE(byExec->keys, byTunnel->keys);
}

void Redis::rdbComesWhole_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("method");
    QTest::newRow("tunnel") << u"tunnel"_s << u"sync"_s;
    QTest::newRow("exec") << u"exec"_s << u"redis-cli"_s;
}

void Redis::rdbComesWhole()
{
    QFETCH(QString, way);
    QFETCH(QString, method);
    const Pulled pulled = pull(serverOf(way), m_lab);
    QVERIFY2(pulled.pull, qPrintable(pulled.pull.error_or(Error{}).detail));
    QCOMPARE(pulled.pull->method, method);
    QCOMPARE(pulled.pull->bytes, pulled.rdb.size());
    QCOMPARE(pulled.pull->sha256, Sha256::hexOf(pulled.rdb));
    QCOMPARE(pulled.pull->summary.version, 10);
    QCOMPARE(pulled.pull->summary.keys, surveyRedis(*m_server, m_lab, {}).value_or(RedisFacts{}).keys);
    QCOMPARE(pulled.phases, (QList{RdbPhase::Waiting, RdbPhase::Receiving}));

    QTemporaryDir folder;
    QFile file(folder.filePath(u"redis.rdb"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pulled.rdb) == pulled.rdb.size() && file.flush());
    QCOMPARE(QProcess::execute(u"redis-check-rdb"_s, {file.fileName()}), 0);
}

void Redis::passwordsOfAnyBytesLogIn()
{
    QFETCH(QString, way);
    const ScratchRedis redis(*m_server, m_lab, {});
    redis.cli({"SET", "key", "value"});
    redis.cli({"ACL", "SETUSER", "backup", "on", "~*", "+@all", '>' + hostilePassword});
    redis.cli({"CONFIG", "SET", "requirepass", hostilePassword});
    for (const QString &user : {QString(), u"backup"_s}) {
        const Deployment deployment = redis.deployment(user, hostilePassword);
        const Result<RedisFacts> facts = surveyRedis(serverOf(way), deployment, {});
        QVERIFY2(facts, qPrintable(facts.error_or(Error{}).detail));
        QCOMPARE(facts->reachedBy, way);
        const Pulled pulled = pull(serverOf(way), deployment);
        QVERIFY2(pulled.pull, qPrintable(pulled.pull.error_or(Error{}).detail));
        QCOMPARE(pulled.pull->summary.keys, 1);
    }
}

void Redis::wrongPasswordIsTold()
{
    QFETCH(QString, way);
    const ScratchRedis redis(*m_server, m_lab, {});
    redis.cli({"CONFIG", "SET", "requirepass", "right-password"});
    const Result<RedisFacts> facts = surveyRedis(serverOf(way), redis.deployment({}, "wrong-password"), {});
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, ErrorCode::RedisLoginFailed);
    QVERIFY(!facts.error().detail.contains("wrong-password"_L1));
}

void Redis::missingPasswordIsTold()
{
    QFETCH(QString, way);
    const ScratchRedis redis(*m_server, m_lab, {});
    redis.cli({"CONFIG", "SET", "requirepass", "right-password"});
    QCOMPARE(surveyRedis(serverOf(way), redis.deployment(), {}).error().code, ErrorCode::RedisLoginFailed);
    QCOMPARE(pull(serverOf(way), redis.deployment()).pull.error().code, ErrorCode::RedisLoginFailed);
}

void Redis::whereSyncIsRefusedTheSavedFileIsTaken()
{
    QFETCH(QString, way);
    const ScratchRedis redis(*m_server, m_lab, {"--rename-command", "SYNC", "", "--rename-command", "PSYNC", ""});
    redis.cli({"SET", "key", "value"});
    const Pulled pulled = pull(serverOf(way), redis.deployment());
    QVERIFY2(pulled.pull, qPrintable(pulled.pull.error_or(Error{}).detail));
    QCOMPARE(pulled.pull->method, u"bgsave"_s);
    QCOMPARE(pulled.pull->summary.keys, 1);
}

void Redis::appendOnlyIsSeenAndDoesNoHarm()
{
    const ScratchRedis redis(*m_server, m_lab, {"--appendonly", "yes"});
    redis.cli({"SET", "key", "value"});
    QVERIFY(surveyRedis(*m_server, redis.deployment(), {}).value_or(RedisFacts{}).appendOnly);
    const Pulled pulled = pull(*m_server, redis.deployment());
    QVERIFY2(pulled.pull, qPrintable(pulled.pull.error_or(Error{}).detail));
    QCOMPARE(pulled.pull->summary.keys, 1);
}

void Redis::stoppedContainerIsUnreachable()
{
    Deployment stopped = m_lab;
    serviceOf(stopped, Role::Redis).running = false;
    const Result<RedisFacts> facts = surveyRedis(*m_server, stopped, {});
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, ErrorCode::RedisUnreachable);
    QCOMPARE(facts.error().facts.value(u"container"_s), m_lab.redis()->name);
}

void Redis::redisElsewhereIsNamed()
{
    Deployment elsewhere = m_lab;
    elsewhere.redisAccess->host = elsewhere.redis()->addresses.first();
    removeService(elsewhere, Role::Redis); // by an address that the host reaches it is as good as one of the project
    QVERIFY(surveyRedis(*m_server, elsewhere, {}));
    QVERIFY(pull(*m_server, elsewhere).pull);
    elsewhere.redisAccess->host = u"redis.invalid"_s;
    const Result<RedisFacts> facts = surveyRedis(*m_server, elsewhere, {});
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, ErrorCode::RedisUnreachable);
    QVERIFY(facts.error().detail.contains(u"redis.invalid"_s));
}

void Redis::tlsIsNamedAsNotSupported()
{
    Deployment encrypted = m_lab;
    encrypted.redisAccess->tls = true;
    QCOMPARE(surveyRedis(*m_server, encrypted, {}).error().facts.value(u"unsupported"_s), u"tls"_s);
}

void Redis::cancellingDoesNotWaitForTheSnapshot()
{
    QFETCH(QString, way);
    const ScratchRedis redis(*m_server, m_lab, {"--repl-diskless-sync-delay", "60"});
    std::stop_source source;
    QElapsedTimer sinceStop;
    const Result<RdbPull> pulled = pullRdb(
        serverOf(way), redis.deployment(), [](QByteArrayView) -> Result<> { return {}; },
        [&](RdbPhase) {
            sinceStop.start();
            source.request_stop();
        },
        source.get_token());
    QVERIFY(!pulled);
    QVERIFY(pulled.error().isCancelled());
    QVERIFY2(sinceStop.elapsed() < 7000, qPrintable(QString::number(sinceStop.elapsed())));
}

QTEST_GUILESS_MAIN(Redis)
#include "tst_redis.moc"
