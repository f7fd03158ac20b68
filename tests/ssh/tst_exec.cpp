// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "tests/ssh/sshdfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::test;

/// Running commands over a healthy connection.
class TestExec : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void runsACommandAndTellsItsExitCode();
    void keepsOutputAndErrorApart();
    void sendsWhatIsWrittenAndHalfCloses();
    void isKilledWithoutAnExitCode();
    void tellsWhatItIsConnectedTo();

private:
    [[nodiscard]] QByteArray readAll(Channel &channel) const;

    SshdFixture m_sshd;
    ScriptedQuestions m_questions;
    std::shared_ptr<Connection> m_connection;
};

void TestExec::initTestCase()
{
    QVERIFY2(m_sshd.start(), m_sshd.log().constData());
    const auto opened = Connection::open(m_sshd.options(), m_questions, {});
    QVERIFY2(opened, opened ? "" : qPrintable(nameOf(opened.error().code) + opened.error().detail));
    m_connection = *opened;
}

QByteArray TestExec::readAll(Channel &channel) const
{
    QByteArray all;
    while (true) {
        const Result<QByteArray> part = channel.read(65536, {});
        if (!part || part->isEmpty())
            return all;
        all += *part;
    }
}

void TestExec::runsACommandAndTellsItsExitCode()
{
    const auto channel = m_connection->exec("echo hello; exit 3", {});
    QVERIFY(channel);
    QCOMPARE(readAll(**channel), "hello\n");
    const Result<ExitState> exit = (*channel)->finish({});
    QVERIFY(exit);
    QCOMPARE(*exit, (ExitState{.code = 3, .sawEof = true}));
}

void TestExec::keepsOutputAndErrorApart()
{
    const auto channel = m_connection->exec("echo out; echo err >&2", {});
    QVERIFY(channel);
    QCOMPARE(readAll(**channel), "out\n");
    QVERIFY((*channel)->finish({}));
    QCOMPARE((*channel)->takeError(), "err\n");
    QCOMPARE((*channel)->takeError(), "");
}

void TestExec::sendsWhatIsWrittenAndHalfCloses()
{
    const auto channel = m_connection->exec("wc -c", {});
    QVERIFY(channel);
    QVERIFY((*channel)->write(QByteArray(3'000'000, 'x'), {}));
    QVERIFY((*channel)->finishWriting({}));
    QCOMPARE(readAll(**channel), "3000000\n");
    QCOMPARE((*channel)->finish({})->code, 0);
}

void TestExec::isKilledWithoutAnExitCode()
{
    const auto channel = m_connection->exec("kill -9 $$", {});
    QVERIFY(channel);
    const Result<ExitState> exit = (*channel)->finish({});
    QVERIFY(exit);
    QCOMPARE(*exit, (ExitState{.code = std::nullopt, .signal = "KILL", .sawEof = true}));
}

void TestExec::tellsWhatItIsConnectedTo()
{
    const ServerIdentity &identity = m_connection->identity();
    QCOMPARE(identity.hostKey, m_sshd.hostKey());
    QVERIFY(identity.banner.startsWith(u"SSH-2.0-OpenSSH"));
    QCOMPARE(identity.cipher, u"aes128-gcm@openssh.com"_s);
    QCOMPARE(identity.loginMethods, QStringList{u"publickey"_s});
    QVERIFY(!identity.neededPerson);
}

QTEST_GUILESS_MAIN(TestExec)
#include "tst_exec.moc"
