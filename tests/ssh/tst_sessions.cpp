// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/server.h"
#include "tests/ssh/sshdfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <vector>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::test;

namespace {

RemoteCommand sleeping(const char *seconds)
{
    return RemoteCommand("sleep").arg(seconds);
}

} // namespace

/// An sshd that lets few sessions run on a connection (MaxSessions) is taken as it is.
class TestSessions : public QObject
{
    Q_OBJECT

private slots:
    void manyCommandsTakeTurns_data();
    void manyCommandsTakeTurns();
    void aConversationLeavesRoomForCommands();
    void conversationsAloneAreNotWaitedForWithoutEnd();
    void noSessionAtAllIsTold();

private:
    /// Of a connection to an sshd of that many sessions.
    [[nodiscard]] std::unique_ptr<Server> serverWith(int sessions);

    std::unique_ptr<SshdFixture> m_sshd;
    std::shared_ptr<ScriptedQuestions> m_questions = std::make_shared<ScriptedQuestions>();
};

std::unique_ptr<Server> TestSessions::serverWith(int sessions)
{
    m_sshd = std::make_unique<SshdFixture>(QStringList{u"MaxSessions %1"_s.arg(sessions)});
    if (!m_sshd->start())
        return nullptr;
    auto opened = Connection::open(m_sshd->options(), *m_questions, {});
    return opened ? std::make_unique<Server>(*std::move(opened), m_questions) : nullptr;
}

void TestSessions::manyCommandsTakeTurns_data()
{
    QTest::addColumn<int>("sessions");
    for (const int sessions : {1, 2, 4, 10})
        QTest::addRow("%d", sessions) << sessions;
}

void TestSessions::manyCommandsTakeTurns()
{
    QFETCH(const int, sessions);
    const auto server = serverWith(sessions);
    QVERIFY(server);
    std::vector<std::future<Result<Output>>> all;
    all.reserve(9);
    for (int i = 0; i < 9; ++i)
        all.push_back(std::async(std::launch::async, [&] { return server->run(sleeping("0.2"), {}); }));
    for (auto &one : all) {
        const Result<Output> done = one.get();
        QVERIFY2(done && done->exit == 0, done ? done->err.constData() : qPrintable(done.error().detail));
    }
}

void TestSessions::aConversationLeavesRoomForCommands()
{
    const auto server = serverWith(2);
    QVERIFY(server);
    const auto talk = server->converse(RemoteCommand("cat"), {});
    QVERIFY(talk);
    std::vector<std::future<Result<Output>>> all;
    all.reserve(4);
    for (int i = 0; i < 4; ++i)
        all.push_back(std::async(std::launch::async, [&] { return server->run(sleeping("0.2"), {}); }));
    for (auto &one : all)
        QVERIFY(one.get());
    QCOMPARE(server->end(**talk, RemoteCommand("cat")), QString());
}

void TestSessions::conversationsAloneAreNotWaitedForWithoutEnd()
{
    const auto server = serverWith(1);
    QVERIFY(server);
    const auto talk = server->converse(RemoteCommand("cat"), {});
    QVERIFY(talk);
    const Result<Output> refused = server->run(sleeping("0"), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SessionRefused);
}

void TestSessions::noSessionAtAllIsTold()
{
    const auto server = serverWith(0);
    QVERIFY(server);
    QElapsedTimer clock;
    clock.start();
    const Result<Output> refused = server->run(sleeping("0"), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SessionRefused);
    QVERIFY(clock.elapsed() < 20'000);
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
