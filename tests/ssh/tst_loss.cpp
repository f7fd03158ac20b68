// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/tunnel.h"
#include "tests/ssh/faultyproxy.h"
#include "tests/ssh/sshdfixture.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::test;

namespace {

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

/// Bad days: hosts that are not there, lines that break, people who lose patience.
class TestLoss : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anUnknownNameIsNotFound();
    void aClosedPortRefuses();
    void aSilentPortIsUnreachable();
    void anotherServiceIsNotSsh_data();
    void anotherServiceIsNotSsh();
    void aServerThatPunishesUsSaysSo();
    void aServerWithoutACommonMethodIsTold();
    void aCutLineLosesEveryChannel_data();
    void aCutLineLosesEveryChannel();
    void aKilledServerLosesEveryCall();
    void aFrozenLineIsFoundOut();
    void connectingIsCancelledAtOnce();
    void aQuestionIsCancelled();
    void readingAndWritingAreCancelledAtOnce();
    void afterCloseEveryCallFailsAtOnce();

private:
    [[nodiscard]] ConnectOptions through(quint16 port) const;

    SshdFixture m_sshd;
    ScriptedQuestions m_questions;
};

void TestLoss::initTestCase()
{
    QVERIFY2(m_sshd.start(), m_sshd.log().constData());
}

ConnectOptions TestLoss::through(quint16 port) const
{
    ConnectOptions options = m_sshd.options();
    options.host.port = port;
    options.acceptedHostKey = m_sshd.hostKey().sha256();
    options.connectTimeout = std::chrono::seconds(5);
    return options;
}

void TestLoss::anUnknownNameIsNotFound()
{
    ConnectOptions options = m_sshd.options();
    options.host.hostName = u"no-such-host.invalid"_s;
    const auto opened = Connection::open(options, m_questions, {});
    QCOMPARE(codeOf(opened), ErrorCode::HostNotFound);
    QCOMPARE(opened.error().facts.value(u"host"_s), u"no-such-host.invalid"_s);
}

void TestLoss::aClosedPortRefuses()
{
    QCOMPARE(codeOf(Connection::open(through(SshdFixture::freePort()), m_questions, {})), ErrorCode::ConnectionRefused);
}

void TestLoss::aSilentPortIsUnreachable()
{
    const FakeServer server({}, FakeServer::Then::StaySilent);
    ConnectOptions options = through(server.port());
    options.connectTimeout = std::chrono::milliseconds(500);
    QCOMPARE(codeOf(Connection::open(options, m_questions, {})), ErrorCode::HostUnreachable);
}

void TestLoss::anotherServiceIsNotSsh_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::newRow("mail") << QByteArray("220 mail.example.org ESMTP\r\n");
    QTest::newRow("web") << QByteArray("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    QTest::newRow("noise") << QByteArray(100'000, '\x16');
}

void TestLoss::anotherServiceIsNotSsh()
{
    QFETCH(QByteArray, greeting);
    const FakeServer server(greeting, FakeServer::Then::HangUp);
    QCOMPARE(codeOf(Connection::open(through(server.port()), m_questions, {})), ErrorCode::NotSsh);
}

void TestLoss::aServerThatPunishesUsSaysSo()
{
    SshdFixture strict({u"PerSourcePenalties authfail:60s min:1s"_s});
    QVERIFY2(strict.start(), strict.log().constData());
    ConnectOptions wrong = strict.options();
    wrong.host.identityFiles = {strict.makeKey(u"other"_s, {u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s})};
    QCOMPARE(codeOf(Connection::open(wrong, m_questions, {})), ErrorCode::LoginFailed);
    // The penalty is noted when sshd has reaped the failed connection.
    Result<std::shared_ptr<Connection>> opened = Connection::open(strict.options(), m_questions, {});
    const auto isRefused = [&] {
        opened = Connection::open(strict.options(), m_questions, {});
        return !opened;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRefused(), 10000);
    QCOMPARE(codeOf(opened), ErrorCode::ConnectionRefused);
    QVERIFY(opened.error().facts.value(u"said"_s).startsWith(u"Not allowed"));
}

void TestLoss::aServerWithoutACommonMethodIsTold()
{
    SshdFixture old({u"Ciphers 3des-cbc"_s});
    QVERIFY2(old.start(), old.log().constData());
    const auto opened = Connection::open(old.options(), m_questions, {});
    QCOMPARE(codeOf(opened), ErrorCode::NegotiationFailed);
    QVERIFY(opened.error().facts.value(u"offered"_s).contains(u"3des-cbc"));
    QVERIFY(!opened.error().facts.value(u"wanted"_s).contains(u"cbc"));
}

void TestLoss::aCutLineLosesEveryChannel_data()
{
    QTest::addColumn<qint64>("cutAfter");
    for (int i = 0; i < 6; ++i) {
        const qint64 bytes = QRandomGenerator::global()->bounded(10'000, 4'000'000);
        QTest::addRow("%lld", static_cast<long long>(bytes)) << bytes;
    }
}

void TestLoss::aCutLineLosesEveryChannel()
{
    QFETCH(qint64, cutAfter);
    const FaultyProxy proxy(m_sshd.port(), cutAfter);
    const auto opened = Connection::open(through(proxy.port()), m_questions, {});
    QVERIFY(opened);
    std::vector<int> losses(3, 0);
    {
        std::vector<std::jthread> threads;
        threads.reserve(losses.size());
        for (size_t i = 0; i < losses.size(); ++i) {
            threads.emplace_back([&, i] {
                const auto channel = (*opened)->exec(i == 2 ? "sleep 1000" : "yes", {});
                Result<QByteArray> part = QByteArray("x");
                while (channel && part && !part->isEmpty())
                    part = (*channel)->read(65536, {});
                losses[i] = codeOf(part) == ErrorCode::ConnectionLost || codeOf(channel) == ErrorCode::ConnectionLost;
                if (channel)
                    losses[i] += codeOf((*channel)->finish({})) == ErrorCode::ConnectionLost;
                else
                    losses[i] += 1;
            });
        }
    }
    QCOMPARE(losses, (std::vector<int>{2, 2, 2}));
}

void TestLoss::aKilledServerLosesEveryCall()
{
    // Its sessions live in a process group of their own; the proxy's end is what the line sees of a dead host.
    auto proxy = std::make_unique<FaultyProxy>(m_sshd.port());
    const auto opened = Connection::open(through(proxy->port()), m_questions, {});
    QVERIFY(opened);
    const auto channel = (*opened)->exec("cat", {});
    QVERIFY(channel);
    std::jthread killer([&] { proxy.reset(); });
    QCOMPARE(codeOf((*channel)->read(1, {})), ErrorCode::ConnectionLost);
    QCOMPARE(codeOf((*channel)->write("x", {})), ErrorCode::ConnectionLost);
    QCOMPARE(codeOf((*channel)->finishWriting({})), ErrorCode::ConnectionLost);
    QCOMPARE(codeOf((*opened)->exec("true", {})), ErrorCode::ConnectionLost);
}

void TestLoss::aFrozenLineIsFoundOut()
{
    FaultyProxy proxy(m_sshd.port());
    ConnectOptions options = through(proxy.port());
    options.silence = std::chrono::seconds(4);
    const auto opened = Connection::open(options, m_questions, {});
    QVERIFY(opened);
    const auto channel = (*opened)->exec("sleep 1000", {});
    QVERIFY(channel);
    proxy.freeze();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(codeOf((*channel)->read(1, {})), ErrorCode::ConnectionLost);
    QVERIFY(timer.elapsed() < 8000);
}

void TestLoss::connectingIsCancelledAtOnce()
{
    const FakeServer server({}, FakeServer::Then::StaySilent);
    std::stop_source stop;
    Result<std::shared_ptr<Connection>> opened;
    ConnectOptions options = through(server.port());
    options.connectTimeout = std::chrono::seconds(60);
    std::jthread caller([&] { opened = Connection::open(options, m_questions, stop.get_token()); });
    QTest::qWait(100);
    QElapsedTimer timer;
    timer.start();
    stop.request_stop();
    caller.join();
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(codeOf(opened), ErrorCode::Cancelled);
}

void TestLoss::aQuestionIsCancelled()
{
    class Cancelling : public ScriptedQuestions
    {
    public:
        std::stop_source stop;
        Result<bool> trustHostKey(const HostKeyQuestion &, std::stop_token) override
        {
            stop.request_stop();
            return false;
        }
    } questions;
    ConnectOptions options = m_sshd.options();
    options.programKnownHosts = m_sshd.folder() + u"/none"_s;
    QCOMPARE(codeOf(Connection::open(options, questions, questions.stop.get_token())), ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(options.programKnownHosts));
}

void TestLoss::readingAndWritingAreCancelledAtOnce()
{
    const auto opened = Connection::open(m_sshd.options(), m_questions, {});
    QVERIFY(opened);
    const auto silent = (*opened)->exec("exec sleep 1000", {});
    QVERIFY(silent);
    std::stop_source stop;
    ErrorCode read{};
    ErrorCode written{};
    ErrorCode finished{};
    QElapsedTimer timer;
    {
        std::jthread reader([&] { read = codeOf((*silent)->read(1, stop.get_token())); });
        std::jthread writer([&] { written = codeOf((*silent)->write(QByteArray(8'000'000, 'x'), stop.get_token())); });
        QTest::qWait(200);
        timer.start();
        stop.request_stop();
    }
    finished = codeOf((*silent)->finish(stop.get_token()));
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(read, ErrorCode::Cancelled);
    QCOMPARE(written, ErrorCode::Cancelled);
    QCOMPARE(finished, ErrorCode::Cancelled);
    QCOMPARE(codeOf((*opened)->exec("true", stop.get_token())), ErrorCode::Cancelled);
}

void TestLoss::afterCloseEveryCallFailsAtOnce()
{
    const auto opened = Connection::open(m_sshd.options(), m_questions, {});
    QVERIFY(opened);
    const auto channel = (*opened)->exec("sleep 1000", {});
    QVERIFY(channel);
    (*opened)->close();
    (*opened)->close();
    QCOMPARE(codeOf((*channel)->read(1, {})), ErrorCode::ConnectionLost);
    QCOMPARE(codeOf((*opened)->exec("true", {})), ErrorCode::ConnectionLost);
    QCOMPARE(codeOf((*opened)->tunnelSocket(u"127.0.0.1"_s, 1, {})), ErrorCode::ConnectionLost);
}

QTEST_GUILESS_MAIN(TestLoss)
#include "tst_loss.moc"
