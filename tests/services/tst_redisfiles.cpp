// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/rdbstream.h"
#include "core/redis/redisfiles.h"
#include "core/redis/redistarget.h"
#include "tests/services/scratchlab.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

QByteArray docker(ScratchLab &lab, const QList<QByteArray> &arguments)
{
    return lab.server->read(RemoteCommand("docker").args(arguments), {}).value_or(QByteArray()).trimmed();
}

/// A Redis of our own in the lab, from the image of the lab's, on a folder of the host.
class RedisOn
{
public:
    RedisOn(ScratchLab &lab, const QByteArray &folder, const QList<QByteArray> &options = {})
        : m_lab(lab)
        , m_folder(folder)
        , m_id(docker(lab,
                      QList<QByteArray>{"run", "--detach", "--volume", folder + ":/data",
                                        lab.deployment.redis()->image.toUtf8(), "redis-server"} +
                          options))
    {
        const QDeadlineTimer deadline(30'000);
        while (cli({"PING"}) != "PONG" && !deadline.hasExpired())
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
    ~RedisOn() { docker(m_lab, {"rm", "--force", "--volumes", m_id}); }
    Q_DISABLE_COPY_MOVE(RedisOn)

    QByteArray cli(const QList<QByteArray> &words) const
    {
        return docker(m_lab, QList<QByteArray>{"exec", m_id, "redis-cli"} + words);
    }
    void stop() const { docker(m_lab, {"stop", m_id}); }

    [[nodiscard]] Deployment deployment() const
    {
        Deployment deployment;
        const QByteArray address =
            docker(m_lab, {"inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", m_id});
        deployment.services = {{.role = Role::Redis,
                                .place = Place::container("docker", m_id),
                                .name = u"scratch"_s,
                                .running = true,
                                .mounts = {{.target = "/data", .source = m_folder}},
                                .addresses = {QString::fromLatin1(address)}}};
        deployment.redisAccess = RedisAccess{.host = u"redis"_s};
        return deployment;
    }

private:
    ScratchLab &m_lab;
    const QByteArray m_folder;
    const QByteArray m_id;
};

} // namespace

/// Redis' data directory, made beside and started from.
class TestRedisFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_lab->empty(); }
    void cleanupTestCase() { m_lab.reset(); }

    void labsRedisIsToldWhole();
    void deniedConfigMeansDefaults();
    void redisStartsFromTheBackup_data();
    void redisStartsFromTheBackup();
    void redisStartsEmptyAndKeepsWhatIsNotData();
    void damagedFileIsFoundThere();
    void namesThatAreNoFileNamesAreRefused();

private:
    [[nodiscard]] Result<> prepare(const RedisTarget &target, const QString &rdb, const QString &sha256 = {});
    std::unique_ptr<ScratchLab> m_lab;
    QTemporaryDir m_folder;
    QString m_rdb;
    RdbPull m_pull;
    QByteArray m_new;
};

void TestRedisFiles::initTestCase()
{
    m_lab = ScratchLab::open(u"compose-2025.8"_s);
    QVERIFY(m_lab);
    m_new = m_lab->path(".authentik-keeper-new-x");
    m_rdb = m_folder.filePath(u"redis.rdb"_s);
    QFile file(m_rdb);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto pulled = pullRdb(
        *m_lab->server, m_lab->deployment,
        [&](QByteArrayView bytes) -> Result<> {
            file.write(bytes.data(), bytes.size());
            return {};
        },
        [](RdbPhase) {}, {});
    QVERIFY2(pulled, pulled ? "" : qPrintable(pulled.error().detail));
    m_pull = *pulled;
    QVERIFY(m_pull.summary.keys > 0);
}

Result<> TestRedisFiles::prepare(const RedisTarget &target, const QString &rdb, const QString &sha256)
{
    return prepareRedisFiles(*m_lab->server, *m_lab->helper, target, m_new, rdb,
                             sha256.isEmpty() ? QString::fromLatin1(m_pull.sha256) : sha256, {});
}

void TestRedisFiles::labsRedisIsToldWhole()
{
    const auto target = surveyRedisTarget(*m_lab->server, m_lab->deployment, {});
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    QCOMPARE(target->folder, QByteArray("/data"));
    QCOMPARE(target->dbFileName, u"dump.rdb"_s);
    QCOMPARE(target->appendFileName, u"appendonly.aof"_s);
    QCOMPARE(target->appendDirName, u"appendonlydir"_s);
    QCOMPARE(target->newestRdb, 10);
    QVERIFY(!target->appendOnly && !target->assumed);
    QVERIFY(target->source.endsWith("/authentik_redis/_data"));
}

void TestRedisFiles::deniedConfigMeansDefaults()
{
    m_lab->shell(u"mkdir live"_s);
    const RedisOn redis(*m_lab, m_lab->path("live"), {"--dir", "/tmp", "--appendonly", "yes"});
    auto target = surveyRedisTarget(*m_lab->server, redis.deployment(), {});
    QVERIFY(target);
    QCOMPARE(target->folder, QByteArray("/tmp"));
    QVERIFY(target->source.isEmpty() && target->appendOnly && !target->assumed);
    redis.cli({"ACL", "SETUSER", "default", "-config"});
    target = surveyRedisTarget(*m_lab->server, redis.deployment(), {});
    QVERIFY2(target, target ? "" : qPrintable(target.error().detail));
    QVERIFY(target->assumed && target->appendOnly);
    QCOMPARE(target->source, m_lab->path("live"));
    QCOMPARE(target->dbFileName, u"dump.rdb"_s);
}

void TestRedisFiles::redisStartsFromTheBackup_data()
{
    QTest::addColumn<QList<QByteArray>>("options");
    QTest::newRow("RDB") << QList<QByteArray>{"--save", "60", "1"};
    QTest::newRow("append-only") << QList<QByteArray>{"--appendonly", "yes"};
    QTest::newRow("append-only, other names")
        << QList<QByteArray>{"--appendonly", "yes", "--appendfilename", "log of-all.aof", "--appenddirname", "logs"};
}

void TestRedisFiles::redisStartsFromTheBackup()
{
    QFETCH(QList<QByteArray>, options);
    m_lab->shell(u"mkdir live && chmod 2770 live"_s);
    RedisTarget target;
    {
        const RedisOn live(*m_lab, m_lab->path("live"), options);
        live.cli({"SET", "newer", "1"});
        live.cli({"SAVE"});
        const auto told = surveyRedisTarget(*m_lab->server, live.deployment(), {});
        QVERIFY(told);
        target = *told;
    }
    const Result<> prepared = prepare(target, m_rdb);
    QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
    const auto rights = [&](const QString &folder) {
        return m_lab->shell(
            u"cd %1 && stat -c '%a %u:%g' . && find . -type f -printf '%m %U:%G\n' | sort -u"_s.arg(folder));
    };
    QCOMPARE(rights(u".authentik-keeper-new-x"_s), rights(u"live"_s));
    // Loaded, and written on: what it says after a restart is what it was told.
    const RedisOn restored(*m_lab, m_new, options);
    QCOMPARE(restored.cli({"DBSIZE"}), QByteArray::number(m_pull.summary.keys));
    QCOMPARE(restored.cli({"EXISTS", "newer"}), QByteArray("0"));
    restored.cli({"SET", "after", "1"});
    docker(*m_lab, {"restart", restored.deployment().redis()->id()});
    QTRY_COMPARE_WITH_TIMEOUT(restored.cli({"DBSIZE"}), QByteArray::number(m_pull.summary.keys + 1), 30'000);
}

void TestRedisFiles::redisStartsEmptyAndKeepsWhatIsNotData()
{
    m_lab->shell(u"mkdir -p live/appendonlydir && cd live && chown 101:102 . && chmod 750 . && "
                 "touch dump.rdb appendonly.aof appendonlydir/x temp-7.rdb && echo user >users.acl && "
                 "chown 101:102 users.acl && chmod 640 users.acl"_s);
    const RedisTarget target{.source = m_lab->path("live"),
                             .folder = "/data",
                             .dbFileName = u"dump.rdb"_s,
                             .appendFileName = u"appendonly.aof"_s,
                             .appendDirName = u"appendonlydir"_s};
    const Result<> prepared = prepare(target, {});
    QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
    QCOMPARE(m_lab->shell(u"cd .authentik*; find . -printf '%p %m %U:%G\n' | sort"_s),
             QByteArray(". 750 101:102\n./users.acl 640 101:102"));
}

void TestRedisFiles::damagedFileIsFoundThere()
{
    m_lab->shell(u"mkdir live"_s);
    const RedisTarget target{.source = m_lab->path("live"), .dbFileName = u"d"_s, .appendFileName = u"a"_s};
    const Result<> prepared = prepare(target, m_rdb, QString(64, u'0'));
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, ErrorCode::RestoredDiffers);
    QCOMPARE(m_lab->shell(u"ls -A"_s), QByteArray("live"));
    QCOMPARE(prepare(target, u"/no/such/file"_s).error().code, ErrorCode::FileFailed);
}

void TestRedisFiles::namesThatAreNoFileNamesAreRefused()
{
    m_lab->shell(u"mkdir live"_s);
    for (const QString &name : {u"../evil"_s, u"/etc/passwd"_s, u".."_s, QString()}) {
        RedisTarget target{.source = m_lab->path("live"), .dbFileName = name, .appendFileName = u"a"_s};
        QCOMPARE(prepare(target, m_rdb).error().code, ErrorCode::RedisFailed);
        std::swap(target.dbFileName, target.appendFileName);
        QCOMPARE(prepare(target, m_rdb).error().code, ErrorCode::RedisFailed);
    }
    QCOMPARE(m_lab->shell(u"ls -A"_s), QByteArray("live"));
}

QTEST_GUILESS_MAIN(TestRedisFiles)
#include "tst_redisfiles.moc"
