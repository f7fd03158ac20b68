// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/clirunner.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace keeper;

namespace {

/// Listens on loopback and says one line to whoever comes, on a thread of its own.
class OneLiner
{
public:
    explicit OneLiner(const QByteArray &line)
    {
        m_thread = std::jthread([this, line](const std::stop_token &ended) {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            m_port = server.serverPort();
            while (!ended.stop_requested()) {
                if (!server.waitForNewConnection(50))
                    continue;
                QTcpSocket *client = server.nextPendingConnection();
                client->write(line);
                client->waitForBytesWritten();
                client->disconnectFromHost();
                m_clients.fetch_add(1);
            }
        });
        while (m_port == 0)
            std::this_thread::yield();
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    std::atomic<quint16> m_port = 0;
    std::atomic<int> m_clients = 0;
    std::jthread m_thread;
};

quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// Bad days before the backup begins: each ends with the code that is promised, in plain words, and without a set.
class TestCliReach : public QObject
{
    Q_OBJECT

    const CliLab m_lab{u"compose-2025.8"_s};
    QStringList key() const { return {u"--identity"_s, m_lab.fact(u"key"_s)}; }

    static void verifyRefusal(const CliRunner &cli, const CliAnswer &answer, int exit, const QString &code)
    {
        QVERIFY2(answer.errorCode() == code, answer.all().constData());
        QCOMPARE(answer.exit, exit);
        QCOMPARE(answer.json.value("exit"_L1).toInt(-1), exit);
        const QJsonObject error = answer.json.value("error"_L1).toObject();
        for (const QString &part : {u"message"_s, u"why"_s, u"next"_s})
            QVERIFY2(!error.value(part).toString().isEmpty(), answer.out.constData());
        QVERIFY(!answer.json.contains("set"_L1));
        QCOMPARE(cli.foundSets(), QStringList());
    }

    /// Another key of the same type.
    static QByteArray otherKey()
    {
        QTemporaryDir folder;
        const Ended made = runProgram(u"ssh-keygen"_s,
                                      {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, {}, u"-f"_s, folder.filePath(u"k"_s)});
        QFile file(folder.filePath(u"k.pub"_s));
        return made.exit == 0 && file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').mid(0, 2).join(' ')
                                                                : QByteArray();
    }
    QByteArray address() const { return "[127.0.0.1]:" + QByteArray::number(m_lab.port()); }

private slots:
    void initTestCase() { QVERIFY2(m_lab.isUp(), "the lab is not up"); }

    void aNameThatDoesNotExist()
    {
        CliRunner cli;
        verifyRefusal(cli, cli.backup(u"keeper@no-such-host.invalid"_s), 1, u"host-not-found"_s);
    }

    void aClosedPort()
    {
        CliRunner cli;
        verifyRefusal(cli, cli.backup(u"keeper@127.0.0.1:%1"_s.arg(closedPort())), 1, u"connection-refused"_s);
    }

    void aServerThatIsNotSsh()
    {
        CliRunner cli;
        const OneLiner web("HTTP/1.0 400 Bad Request\r\n\r\n");
        verifyRefusal(cli, cli.backup(u"keeper@127.0.0.1:%1"_s.arg(web.port())), 1, u"not-ssh"_s);
    }

    void anUnknownHostKeyWithoutATerminal()
    {
        CliRunner cli;
        verifyRefusal(cli, cli.backup(m_lab.target(), key()), 4, u"host-key-unknown"_s);
    }

    void anAcceptedHostKeyHoldsForOneRunAndIsNotWritten()
    {
        CliRunner cli;
        const QStringList accepted{u"--accept-host-key"_s, m_lab.fact(u"hostKey"_s)};
        const CliAnswer answer = cli.run(QStringList{u"discover"_s, m_lab.target()} + key() + accepted);
        QVERIFY2(answer.exit == 0, answer.all().constData());
        verifyRefusal(cli, cli.backup(m_lab.target(), key()), 4, u"host-key-unknown"_s);
    }

    void anAcceptedHostKeyThatIsNotTheServers()
    {
        CliRunner cli;
        const QStringList accepted{u"--accept-host-key"_s, u"SHA256:"_s + QString(43, u'A')};
        verifyRefusal(cli, cli.backup(m_lab.target(), key() + accepted), 4, u"host-key-unknown"_s);
    }

    void aChangedHostKeyStopsEvenWhenAccepted()
    {
        CliRunner cli;
        cli.writeKnownHosts(address() + ' ' + otherKey() + '\n');
        verifyRefusal(cli, cli.backup(m_lab.target(), key()), 4, u"host-key-changed"_s);
        const QStringList accepted{u"--accept-host-key"_s, m_lab.fact(u"hostKey"_s)};
        verifyRefusal(cli, cli.backup(m_lab.target(), key() + accepted), 4, u"host-key-changed"_s);
    }

    void aRevokedHostKeyStopsEvenWhenAccepted()
    {
        CliRunner cli;
        cli.trust(m_lab);
        QFile known(cli.home() + u"/.ssh/known_hosts"_s);
        QVERIFY(known.open(QIODevice::ReadOnly));
        const QByteArray trusted = known.readAll();
        cli.writeKnownHosts(trusted + "@revoked " + trusted);
        const QStringList accepted{u"--accept-host-key"_s, m_lab.fact(u"hostKey"_s)};
        verifyRefusal(cli, cli.backup(m_lab.target(), key() + accepted), 4, u"host-key-revoked"_s);
    }

    void aKeyThatTheServerDoesNotTake()
    {
        CliRunner cli;
        cli.trust(m_lab);
        const QString wrong = cli.home() + u"/wrong"_s;
        QCOMPARE(runProgram(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, {}, u"-f"_s, wrong}).exit, 0);
        // Whether the server still offers a password decides which of the two it is; without anybody to ask both end
        // so.
        const CliAnswer answer = cli.backup(m_lab.target(), {u"--identity"_s, wrong});
        QCOMPARE(answer.exit, 5);
        verifyRefusal(cli, answer, 5, answer.errorCode() == "login-failed"_L1 ? u"login-failed"_s : u"secret-needed"_s);
    }

    void aWrongPassword()
    {
        CliRunner cli;
        cli.trust(m_lab);
        cli.answer("not-the-password");
        verifyRefusal(cli, cli.backup(m_lab.target(u"keeper-password"_s)), 5, u"login-failed"_s);
        QFile asked(cli.home() + u"/asked"_s);
        QVERIFY(asked.open(QIODevice::ReadOnly));
        QCOMPARE(asked.readAll(), "keeper-password@127.0.0.1's password: \n");
    }

    void aPasswordAndNobodyToAsk()
    {
        CliRunner cli;
        cli.trust(m_lab);
        verifyRefusal(cli, cli.backup(m_lab.target(u"keeper-password"_s)), 5, u"secret-needed"_s);
    }

    void anAccountThatMayNotTalkToDocker()
    {
        CliRunner cli;
        cli.trust(m_lab);
        verifyRefusal(cli, cli.backup(m_lab.target(u"keeper-norights"_s), key()), 1, u"engine-refused"_s);
    }

    void aWrongSudoPassword()
    {
        CliRunner cli;
        cli.trust(m_lab);
        cli.answer("not-the-password");
        verifyRefusal(cli, cli.backup(m_lab.target(u"keeper-sudo"_s), key()), 1, u"sudo-password-wrong"_s);
    }

    void aProjectThatIsNotThere()
    {
        CliRunner cli;
        cli.trust(m_lab);
        verifyRefusal(cli, cli.backup(m_lab.target(), key() + QStringList{u"--project"_s, u"other"_s}), 1,
                      u"project-not-found"_s);
    }

    void aHostWithoutAuthentik()
    {
        const CliLab empty(u"empty"_s);
        QVERIFY2(empty.isUp(), "the lab is not up");
        CliRunner cli;
        cli.trust(empty);
        verifyRefusal(cli, cli.backup(empty.target(), key()), 1, u"authentik-not-found"_s);
    }

    void aDestinationThatIsNotThereEndsBeforeAnythingIsAsked()
    {
        CliRunner cli;
        const CliAnswer answer = cli.run({u"backup"_s, m_lab.target(), u"--to"_s, cli.home() + u"/nowhere"_s});
        verifyRefusal(cli, answer, 6, u"destination-missing"_s);
    }

    void wrongUseOfTheProgram_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no verb") << QStringList();
        QTest::newRow("unknown verb") << QStringList{u"back-up"_s, u"host"_s};
        QTest::newRow("no destination") << QStringList{u"backup"_s, u"host"_s};
        QTest::newRow("unknown option") << QStringList{u"discover"_s, u"host"_s, u"--force"_s};
        QTest::newRow("a target like an option") << QStringList{u"discover"_s, u"--"_s, u"-oProxyCommand=x"_s};
        QTest::newRow("unknown component")
            << QStringList{u"backup"_s, u"host"_s, u"--to"_s, u"/tmp"_s, u"--only"_s, u"all"_s};
    }
    void wrongUseOfTheProgram()
    {
        QFETCH(const QStringList, arguments);
        CliRunner cli;
        const CliAnswer answer = cli.run(arguments);
        QVERIFY2(answer.exit == 2, answer.all().constData());
        QCOMPARE(answer.errorCode(), u"usage"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliReach)
#include "tst_clireach.moc"
