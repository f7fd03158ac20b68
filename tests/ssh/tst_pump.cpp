// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "tests/ssh/sshdfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace keeper;
using namespace keeper::test;

/// The rules of the pump, each against a server that re-keys every megabyte, over a socket with a tiny send buffer:
/// on a plain fast loopback everything looks right.
class TestPump : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pullsAreWholeUnderConstantRekeying();
    void pushesAreWholeUnderConstantRekeying();
    void pullsAndPushesOfSeveralChannelsDoNotDisturbEachOther();
    void muchOnStandardErrorDoesNotStallTheOutput();
    void keepsTheNewestMegabyteOfStandardError();
    void aSlowConsumerDoesNotHoldUpOthers();
    void opensInFlightAreNotCrossed();
    void aChannelGivenUpWithALiveProcessDoesNotDisturbOthers();
    void writingEndsWhenTheFarSideStopsReading();
    void readEndsWhenNothingComesForTheQuietTime();
    void manyShortCommandsInARowWork();
    void anIdleConnectionStaysUsable();

private:
    struct Sum
    {
        qint64 bytes = 0;
        QByteArray sha256;
        bool ended = false;
        friend bool operator==(const Sum &, const Sum &) = default;
    };
    [[nodiscard]] static Sum drain(Channel &channel);
    [[nodiscard]] static Sum push(Connection &connection, qint64 bytes);
    [[nodiscard]] std::unique_ptr<Channel> exec(const QByteArray &command) const;

    SshdFixture m_sshd{{u"RekeyLimit 1M"_s, u"ClientAliveInterval 1"_s, u"ClientAliveCountMax 3"_s}};
    ScriptedQuestions m_questions;
    std::shared_ptr<Connection> m_connection;
};

constexpr qint64 megabyte = 1024 * 1024;

/// The same bytes on both sides: lines of "0123456789abcde\n".
QByteArray pattern(qint64 bytes)
{
    return QByteArray("0123456789abcde\n").repeated(bytes / 16);
}

QByteArray patternCommand(qint64 bytes)
{
    return "yes 0123456789abcde | head -c " + QByteArray::number(bytes);
}

void TestPump::initTestCase()
{
    QVERIFY2(m_sshd.start(), m_sshd.log().constData());
    ConnectOptions options = m_sshd.options();
    options.sendBuffer = 8192;
    options.silence = std::chrono::seconds(30);
    const auto opened = Connection::open(options, m_questions, {});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    m_connection = *opened;
}

std::unique_ptr<Channel> TestPump::exec(const QByteArray &command) const
{
    auto channel = m_connection->exec(command, {});
    return channel ? std::move(*channel) : nullptr;
}

TestPump::Sum TestPump::drain(Channel &channel)
{
    Sum sum;
    Sha256 hash;
    while (true) {
        const Result<QByteArray> part = channel.read(megabyte, {}, std::chrono::seconds(30));
        if (!part)
            return sum;
        if (part->isEmpty())
            break;
        sum.bytes += part->size();
        hash.add(*part);
    }
    sum.sha256 = hash.hex();
    sum.ended = true;
    return sum;
}

TestPump::Sum TestPump::push(Connection &connection, qint64 bytes)
{
    const auto channel = connection.exec("tee /dev/null | sha256sum; echo noise >&2", {});
    if (!channel || !(*channel)->write(pattern(bytes), {}) || !(*channel)->finishWriting({}))
        return {};
    const Result<QByteArray> line = (*channel)->read(1024, {}, std::chrono::seconds(30));
    const Result<ExitState> exit = (*channel)->finish({});
    return {.bytes = bytes, .sha256 = line.value_or(QByteArray()).left(64), .ended = exit && exit->code == 0};
}

void TestPump::pullsAreWholeUnderConstantRekeying()
{
    const auto channel = exec(patternCommand(48 * megabyte));
    QVERIFY(channel);
    const Sum sum = drain(*channel);
    QCOMPARE(sum.bytes, 48 * megabyte);
    QCOMPARE(sum.sha256, Sha256::hexOf(pattern(48 * megabyte)));
    QCOMPARE(channel->finish({})->code, 0);
}

void TestPump::pushesAreWholeUnderConstantRekeying()
{
    const Sum sum = push(*m_connection, 12 * megabyte);
    QVERIFY(sum.ended);
    QCOMPARE(sum.sha256, Sha256::hexOf(pattern(12 * megabyte)));
}

void TestPump::pullsAndPushesOfSeveralChannelsDoNotDisturbEachOther()
{
    constexpr qint64 size = 4 * megabyte;
    const QByteArray wanted = Sha256::hexOf(pattern(size));
    std::vector<Sum> sums(6);
    {
        std::vector<std::jthread> threads;
        threads.reserve(sums.size());
        for (size_t i = 0; i < sums.size(); ++i) {
            threads.emplace_back([&, i] {
                if (i % 2 == 0) {
                    if (const auto channel = exec(patternCommand(size)))
                        sums[i] = drain(*channel);
                } else {
                    sums[i] = push(*m_connection, size);
                }
            });
        }
    }
    for (const Sum &sum : sums) {
        QVERIFY(sum.ended);
        QCOMPARE(sum.bytes, size);
        QCOMPARE(sum.sha256, wanted);
    }
}

void TestPump::muchOnStandardErrorDoesNotStallTheOutput()
{
    const auto channel = exec("head -c 30000000 /dev/zero >&2; echo done");
    QVERIFY(channel);
    const Result<QByteArray> line = channel->read(1024, {}, std::chrono::seconds(20));
    QVERIFY(line);
    QCOMPARE(*line, "done\n");
    QCOMPARE(channel->finish({})->code, 0);
}

void TestPump::keepsTheNewestMegabyteOfStandardError()
{
    const auto channel = exec("head -c 3000000 /dev/zero >&2; printf last >&2");
    QVERIFY(channel);
    QVERIFY(channel->finish({}));
    const QByteArray kept = channel->takeError();
    QCOMPARE(kept.size(), megabyte);
    QVERIFY(kept.endsWith("last"));
}

void TestPump::aSlowConsumerDoesNotHoldUpOthers()
{
    const auto slow = exec(patternCommand(40 * megabyte));
    QVERIFY(slow);
    const Result<QByteArray> first = slow->read(16, {});
    QVERIFY(first);
    for (int i = 0; i < 3; ++i) {
        const auto other = exec(patternCommand(megabyte));
        QVERIFY(other);
        QCOMPARE(drain(*other).bytes, megabyte);
    }
    QCOMPARE(drain(*slow).bytes, 40 * megabyte - first->size());
}

void TestPump::opensInFlightAreNotCrossed()
{
    std::vector<QByteArray> answers(8);
    {
        std::vector<std::jthread> threads;
        threads.reserve(answers.size());
        for (size_t i = 0; i < answers.size(); ++i) {
            threads.emplace_back([&, i] {
                const auto channel = exec("echo " + QByteArray::number(static_cast<qulonglong>(i)));
                if (channel)
                    answers[i] = channel->read(100, {}).value_or("failed");
            });
        }
    }
    for (size_t i = 0; i < answers.size(); ++i)
        QCOMPARE(answers[i].trimmed(), QByteArray::number(static_cast<qulonglong>(i)));
}

void TestPump::aChannelGivenUpWithALiveProcessDoesNotDisturbOthers()
{
    const auto opened = Connection::open(m_sshd.options(), m_questions, {});
    QVERIFY(opened);
    {
        const auto sleeping = (*opened)->exec("sleep 1000", {});
        const auto flooding = (*opened)->exec("yes", {});
        QVERIFY(sleeping && flooding);
        QVERIFY((*flooding)->read(100, {}));
    }
    const auto other = (*opened)->exec(patternCommand(8 * megabyte), {});
    QVERIFY(other);
    QCOMPARE(drain(**other).bytes, 8 * megabyte);
    QElapsedTimer timer;
    timer.start();
    (*opened)->close();
    QVERIFY2(timer.elapsed() < 1000, "closing waited for the process");
}

void TestPump::writingEndsWhenTheFarSideStopsReading()
{
    const auto channel = exec("head -c 10 >/dev/null; exit 4");
    QVERIFY(channel);
    Result<> written;
    for (int i = 0; i < 100 && written; ++i)
        written = channel->write(QByteArray(megabyte, 'x'), {});
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::CommandFailed);
    QCOMPARE(channel->finish({})->code, 4);
}

void TestPump::readEndsWhenNothingComesForTheQuietTime()
{
    const auto channel = exec("echo first; exec sleep 1000");
    QVERIFY(channel);
    QCOMPARE(channel->read(100, {}, std::chrono::seconds(5)).value_or(""), "first\n");
    const Result<QByteArray> nothing = channel->read(100, {}, std::chrono::milliseconds(200));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::ConnectionLost);
    QCOMPARE(nothing.error().detail, u"no progress"_s);
}

void TestPump::manyShortCommandsInARowWork()
{
    for (int i = 0; i < 40; ++i) {
        const auto channel = exec("exit " + QByteArray::number(i));
        QVERIFY(channel);
        QCOMPARE(channel->finish({})->code, i);
    }
}

void TestPump::anIdleConnectionStaysUsable()
{
    // The server asks for a sign of life every second and would hang up after three without an answer.
    const auto opened = Connection::open(m_sshd.options(), m_questions, {});
    QVERIFY(opened);
    QTest::qWait(5000);
    const auto channel = (*opened)->exec("echo alive", {});
    QVERIFY2(channel, channel ? "" : qPrintable(channel.error().detail));
    QCOMPARE((*channel)->read(100, {}).value_or(""), "alive\n");
}

QTEST_GUILESS_MAIN(TestPump)
#include "tst_pump.moc"
