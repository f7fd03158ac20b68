// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace keeper;

/// What goes wrong on the server or on the way while a backup looks or runs.
class TestCliBadDays : public QObject
{
    Q_OBJECT

    const CliLab m_lab{u"compose-2025.8"_s};
    // An account of its own: its processes can be counted and ended while others use the lab.
    const QString m_target = m_lab.target(u"keeper-dash"_s);

    QStringList key(const QString &only) const { return {u"--identity"_s, m_lab.fact(u"key"_s), u"--only"_s, only}; }

    void verifyFailure(const CliRunner &cli, const CliAnswer &answer, const QStringList &codes)
    {
        QVERIFY2(answer.exit == 1, answer.all().constData());
        QVERIFY2(codes.contains(answer.errorCode()), answer.all().constData());
        const QJsonObject error = answer.json.value("error"_L1).toObject();
        for (const QString &part : {u"message"_s, u"why"_s, u"next"_s})
            QVERIFY2(!error.value(part).toString().isEmpty(), answer.out.constData());
        QCOMPARE(cli.foundSets(), QStringList());
        verifyNothingLeft();
    }
    void verifyNothingLeft()
    {
        QVERIFY2(QTest::qWaitFor([&] { return m_lab.leftBehind().isEmpty(); }, 15'000), m_lab.leftBehind().constData());
        QVERIFY(QTest::qWaitFor([&] { return m_lab.shell(u"pgrep -u keeper-dash -a || :"_s).isEmpty(); }, 15'000));
    }

    static QStringList missing(const CliAnswer &answer)
    {
        QStringList paths;
        for (const QJsonValue path : answer.json.value("manifest"_L1).toObject().value("missing"_L1).toArray())
            paths += path.toString();
        return paths;
    }

    /// Stops the next pg_dump of the lab as soon as it shows: what happens to the run meanwhile is not a race.
    class StoppedDump
    {
    public:
        explicit StoppedDump(const CliLab &lab)
            : m_lab(lab)
        {
            m_lab.shell(u"rm -f /run/caught; (until p=$(pgrep -nf '^[^ ]*pg_dump .*--snapshot'); do :; done; kill "
                        u"-STOP $p; echo $p > "
                        "/run/caught) > /dev/null 2>&1 &"_s);
        }
        ~StoppedDump() { m_lab.shell(u"kill -KILL $(cat /run/caught) 2>/dev/null; rm -f /run/caught"_s); }
        [[nodiscard]] bool isThere() const { return !m_lab.shell(u"cat /run/caught 2>/dev/null || :"_s).isEmpty(); }

    private:
        const CliLab &m_lab;
    };

private slots:
    void initTestCase() { QVERIFY2(m_lab.isUp(), "the lab is not up"); }

    void theDatabaseIsStopped()
    {
        const Restoring start(m_lab, u"docker start authentik-postgresql-1; until docker exec authentik-postgresql-1 "
                                     "pg_isready -q -h 127.0.0.1; do sleep 0.2; done"_s);
        m_lab.shell(u"docker stop authentik-postgresql-1"_s);
        CliRunner cli;
        cli.trust(m_lab);
        const CliAnswer answer = cli.backup(m_target, key(u"database"_s));
        QVERIFY2(answer.exit == 1, answer.all().constData());
        QCOMPARE(answer.errorCode(), u"database-unreachable"_s);
        QCOMPARE(cli.foundSets(), QStringList());
    }

    void thePasswordOfTheConfigurationIsNotTheDatabases()
    {
        const Restoring password(m_lab,
                                 u". /opt/authentik/.env; printf \"ALTER ROLE authentik PASSWORD '%s'\" \"$PG_PASS\" | "
                                 "docker exec -i authentik-postgresql-1 psql -XqU authentik"_s);
        m_lab.sql(u"ALTER ROLE authentik PASSWORD 'another-one'"_s);
        CliRunner cli;
        cli.trust(m_lab);
        verifyFailure(cli, cli.backup(m_target, key(u"database"_s)), {u"database-login-failed"_s});
    }

    void redisWantsAPasswordThatTheConfigurationHasNot()
    {
        const QString cli = u"docker exec authentik-redis-1 redis-cli "_s;
        const Restoring free(m_lab, cli + u"-a lab-redis-pass --no-auth-warning CONFIG SET requirepass ''"_s);
        m_lab.shell(cli + u"CONFIG SET requirepass lab-redis-pass"_s);
        CliRunner runner;
        runner.trust(m_lab);
        const CliAnswer answer = runner.backup(m_target, key(u"redis,certs"_s));
        QVERIFY2(answer.exit == 3, answer.all().constData());
        QCOMPARE(answer.json.value("result"_L1).toString(), u"incomplete"_s);
        QCOMPARE(answer.componentState(u"redis"_s), u"failed"_s);
        QCOMPARE(answer.componentState(u"certs"_s), u"saved"_s);
        QCOMPARE(missing(answer), QStringList{u"redis"_s});
        QCOMPARE(runner.run({u"verify"_s, answer.set()}).exit, 3);
        verifyNothingLeft();
    }

    void redisWithAppendOnly()
    {
        const QString cli = u"docker exec authentik-redis-1 redis-cli CONFIG SET appendonly "_s;
        const Restoring off(m_lab, cli + u"no; docker exec authentik-redis-1 rm -rf /data/appendonlydir"_s);
        m_lab.shell(cli + u"yes"_s);
        CliRunner runner;
        runner.trust(m_lab);
        const CliAnswer answer = runner.backup(m_target, key(u"redis"_s));
        QVERIFY2(answer.exit == 0, answer.all().constData());
        QCOMPARE(answer.componentState(u"redis"_s), u"saved"_s);
    }

    void aDirectoryThatIsEmpty()
    {
        const Restoring back(
            m_lab, u"mv /opt/authentik/.aside/* /opt/authentik/custom-templates/; rmdir /opt/authentik/.aside"_s);
        m_lab.shell(u"mkdir /opt/authentik/.aside && mv /opt/authentik/custom-templates/* /opt/authentik/.aside/"_s);
        CliRunner cli;
        cli.trust(m_lab);
        const CliAnswer answer =
            cli.backup(m_target, {u"--identity"_s, m_lab.fact(u"key"_s), u"--skip"_s, u"media,database"_s});
        QVERIFY2(answer.exit == 0, answer.all().constData());
        QCOMPARE(answer.componentState(u"custom-templates"_s), u"empty"_s);
        QCOMPARE(answer.componentState(u"certs"_s), u"saved"_s);
    }

    void aFileThatNotEvenRootMayRead()
    {
        // The kernel's own write-only file, for root too, mounted where the containers see the certificates.
        const QString inside = u"nsenter -m -t $(docker inspect -f '{{.State.Pid}}' authentik-worker-1) -- "_s;
        const Restoring remove(m_lab, inside + u"umount /certs/locked.pem; rm -f /opt/authentik/certs/locked.pem"_s);
        m_lab.shell(u"touch /opt/authentik/certs/locked.pem; "_s + inside +
                    u"mount --bind /proc/sys/vm/compact_memory /certs/locked.pem"_s);
        CliRunner cli;
        cli.trust(m_lab);
        const CliAnswer answer = cli.backup(m_target, key(u"certs,blueprints"_s));
        QVERIFY2(answer.exit == 3, answer.all().constData());
        QCOMPARE(answer.componentState(u"certs"_s), u"partial"_s);
        QCOMPARE(answer.componentState(u"blueprints"_s), u"saved"_s);
        QCOMPARE(missing(answer), QStringList{u"certs/locked.pem"_s});
        QCOMPARE(cli.run({u"verify"_s, answer.set()}).exit, 3);
    }

    void aFileThatChangesAllTheTimeIsNamed()
    {
        const Restoring remove(m_lab, u"touch /run/lab-quiet; rm -f /opt/authentik/media/public/growing"_s);
        m_lab.shell(u"rm -f /run/lab-quiet; cd /opt/authentik/media/public; head -c 40000000 /dev/urandom > growing; "
                    "(while [ ! -e /run/lab-quiet ]; do echo more >> growing; done) > /dev/null 2>&1 &"_s);
        CliRunner cli;
        cli.trust(m_lab);
        const CliAnswer answer = cli.backup(m_target, key(u"media"_s));
        QVERIFY2(answer.exit == 3, answer.all().constData());
        QCOMPARE(answer.componentState(u"media"_s), u"partial"_s);
        QCOMPARE(missing(answer), QStringList{u"media/public/growing"_s});
    }

    void aFileThatChangesOnlyWhileFirstRead()
    {
        const Restoring remove(m_lab, u"rm -f /opt/authentik/media/public/growing"_s);
        m_lab.shell(u"cd /opt/authentik/media/public; head -c 40000000 /dev/urandom > growing; "
                    "(until p=$(pgrep -nx tar); do :; done; while kill -0 $p; do echo more >> growing; done) "
                    "> /dev/null 2>&1 &"_s);
        CliRunner cli;
        cli.trust(m_lab);
        const CliAnswer answer = cli.backup(m_target, key(u"media"_s));
        QVERIFY2(answer.exit == 0, answer.all().constData());
        QCOMPARE(answer.componentState(u"media"_s), u"saved"_s);
        QVERIFY2(QFile(answer.set() + u"/journal.jsonl"_s).exists(), "the journal is in the set");
    }

    void theLinkIsCut_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {700, 3'000, 60'000, 900'000, 4'321'987})
            QTest::addRow("after %d bytes", bytes) << bytes;
    }
    void theLinkIsCut()
    {
        QFETCH(const int, bytes);
        QProcess proxy;
        proxy.start(QStringLiteral(KEEPER_PROXY),
                    {u"--to"_s, u"127.0.0.1:%1"_s.arg(m_lab.port()), u"--cut-after"_s, QString::number(bytes)});
        QVERIFY(proxy.waitForStarted() && proxy.waitForReadyRead());
        CliRunner cli;
        const CliAnswer answer =
            cli.backup(u"keeper-dash@127.0.0.1:"_s + QString::fromLatin1(proxy.readLine().trimmed()),
                       {u"--identity"_s, m_lab.fact(u"key"_s), u"--accept-host-key"_s, m_lab.fact(u"hostKey"_s)});
        proxy.kill();
        proxy.waitForFinished();
        verifyFailure(cli, answer, {u"connection-lost"_s});
    }

    void theServersSideOfTheConnectionIsKilled()
    {
        const StoppedDump dump(m_lab);
        CliRunner cli;
        cli.trust(m_lab);
        const auto run = cli.start(QStringList{u"backup"_s, m_target, u"--to"_s, cli.sets()} + key(u"database"_s));
        QVERIFY(QTest::qWaitFor([&] { return dump.isThere(); }, 30'000));
        m_lab.shell(u"kill -9 $(pgrep -u keeper-dash sshd)"_s);
        const CliAnswer answer = CliRunner::finish(*run);
        QVERIFY2(answer.exit == 1, answer.all().constData());
        QCOMPARE(answer.errorCode(), u"connection-lost"_s);
        QCOMPARE(cli.foundSets(), QStringList());
        verifyNothingLeft();
    }

    void theDumpIsKilledOnTheServer()
    {
        const StoppedDump dump(m_lab);
        CliRunner cli;
        cli.trust(m_lab);
        const auto run =
            cli.start(QStringList{u"backup"_s, m_target, u"--to"_s, cli.sets()} + key(u"database,certs"_s));
        QVERIFY(QTest::qWaitFor([&] { return dump.isThere(); }, 30'000));
        m_lab.shell(u"kill -9 $(cat /run/caught)"_s);
        const CliAnswer answer = CliRunner::finish(*run);
        verifyFailure(cli, answer, {u"database-failed"_s, u"command-failed"_s, u"stream-damaged"_s});
        // The set is gone; what was done and why it failed can still be read.
        const QString folder = cli.home() + u"/.local/state/authentik-keeper/runs"_s;
        const QStringList journals = QDir(folder).entryList({u"*.jsonl"_s});
        QCOMPARE(journals.size(), 1);
        QFile journal(folder + u'/' + journals.first());
        QVERIFY(journal.open(QIODevice::ReadOnly));
        QVERIFY(journal.readAll().contains(answer.errorCode().toLatin1()));
    }

    void ctrlCEndsTheRunWithinTwoSecondsAndLeavesNothing()
    {
        const StoppedDump dump(m_lab);
        CliRunner cli;
        cli.trust(m_lab);
        const auto run =
            cli.start(QStringList{u"backup"_s, m_target, u"--to"_s, cli.sets()} + key(u"database,media"_s));
        QVERIFY(QTest::qWaitFor([&] { return dump.isThere(); }, 30'000));
        QElapsedTimer clock;
        clock.start();
        ::kill(pid_t(run->processId()), SIGINT);
        const CliAnswer answer = CliRunner::finish(*run);
        const qint64 took = clock.elapsed();
        QVERIFY2(answer.exit == 130, answer.all().constData());
        QCOMPARE(answer.json.value("result"_L1).toString(), u"cancelled"_s);
        QCOMPARE(cli.foundSets(), QStringList());
        verifyNothingLeft();
        QVERIFY2(took < 2000, qPrintable(QString::number(took)));
    }
};

QTEST_GUILESS_MAIN(TestCliBadDays)
#include "tst_clibaddays.moc"
