// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redis/rdbsave.h"

#include <QElapsedTimer>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A fake: its save takes as many questions as it is told, and never ends with a negative number.
class FakeRedis final : public RedisSession
{
public:
    int questionsToGo = 0;
    bool countsKeys = true;
    bool standsStill = false;
    QByteArray status = "ok";
    int saves = 0;

    Result<QByteArray> ask(const QByteArrayList &words, std::stop_token) override
    {
        if (words.first() == "BGSAVE") {
            ++saves;
            m_left = questionsToGo;
            return QByteArray("Background saving started");
        }
        const bool busy = m_left != 0;
        m_left -= busy ? 1 : 0;
        m_keys += standsStill ? 0 : 1;
        return "rdb_bgsave_in_progress:" + QByteArray(busy ? "1" : "0") + "\r\nrdb_last_bgsave_status:" + status +
               "\r\nrdb_current_bgsave_time_sec:1\r\n" +
               (countsKeys ? "current_save_keys_processed:" + QByteArray::number(m_keys) + "\r\n" : QByteArray());
    }
    Result<int> handOver(const QByteArrayList &, std::stop_token) override { return -1; }
    QString reachedBy() const override { return u"fake"_s; }
    void isSavingAlready(int questions) { m_left = questions; }

private:
    int m_left = 0;
    int m_keys = 0;
};

const SavePatience little{.quiet = 60ms, .longestPause = 10ms};

QByteArray nothing()
{
    return {};
}

} // namespace

class TestRdbSave : public QObject
{
    Q_OBJECT

private slots:
    void waitsForASaveThatGoesOn_data()
    {
        QTest::addColumn<bool>("countsKeys");
        QTest::newRow("keys") << true;
        QTest::newRow("its file, before 6.2") << false;
    }

    void waitsForASaveThatGoesOn()
    {
        QFETCH(bool, countsKeys);
        FakeRedis redis;
        redis.questionsToGo = 30;
        redis.countsKeys = countsKeys;
        QElapsedTimer timer;
        timer.start();
        int looks = 0;
        QVERIFY(saveInBackground(redis, [&] { return QByteArray::number(++looks); }, little, {}));
        QVERIFY(timer.durationElapsed() > little.quiet); // or the test would prove nothing
        QCOMPARE(looks > 0, !countsKeys);
        QCOMPARE(redis.saves, 1);
    }

    void givesUpOnASaveThatStandsStill_data() { waitsForASaveThatGoesOn_data(); }
    void givesUpOnASaveThatStandsStill()
    {
        QFETCH(bool, countsKeys);
        FakeRedis redis;
        redis.questionsToGo = -1;
        redis.countsKeys = countsKeys;
        redis.standsStill = true;
        const Result<> saved = saveInBackground(redis, nothing, little, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::RedisFailed);
    }

    void startsItsOwnAfterAnothersSave()
    {
        FakeRedis redis;
        redis.isSavingAlready(3);
        redis.questionsToGo = 3;
        QVERIFY(saveInBackground(redis, nothing, little, {}));
        QCOMPARE(redis.saves, 1);
    }

    void aFailedSaveIsAnError()
    {
        FakeRedis redis;
        redis.questionsToGo = 1;
        redis.status = "err";
        QCOMPARE(saveInBackground(redis, nothing, little, {}).error().code, ErrorCode::RedisFailed);
        QCOMPARE(redis.saves, 1);
    }

    void cancelsAtOnce()
    {
        FakeRedis redis;
        redis.questionsToGo = -1;
        std::stop_source source;
        source.request_stop();
        QElapsedTimer timer;
        timer.start();
        const Result<> saved =
            saveInBackground(redis, nothing, {.quiet = 1min, .longestPause = 1min}, source.get_token());
        QVERIFY(saved.error().isCancelled());
        QVERIFY(timer.durationElapsed() < 5s);
    }
};

QTEST_GUILESS_MAIN(TestRdbSave)
#include "tst_rdbsave.moc"
