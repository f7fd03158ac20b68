// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/plan.h"
#include "core/jobs/progress.h"
#include "core/jobs/ratemeter.h"

#include <QJsonArray>
#include <QTest>

using namespace keeper;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestProgress : public QObject
{
    Q_OBJECT

private slots:
    void rateIsBytesPerSecond();
    void rateFollowsAChangeInFifteenSeconds();
    void rateFallsWhenNothingComes();
    void waitingForTheFirstByteCostsNoRate();
    void timeLeftIsHiddenAtFirst();
    void timeLeftIsRounded_data();
    void timeLeftIsRounded();
    void timeLeftRisesOnlyAfterFiveSeconds();
    void doneNeverGoesBackwards();
    void neverIsMoreThanAll();
    void shareNeverFallsWhenMoreIsExpected();
    void stepsAreListedInTheOrderOfTheirFirstReport();
    void plansAreEqualByValueAndPrintAsJson();
};

namespace {

/// `bytes` a second for `time`, a report a second, from `from` on.
qint64 flow(RateMeter &meter, qint64 done, qint64 bytes, RateMeter::Time from, RateMeter::Time time)
{
    for (RateMeter::Time at = 1s; at <= time; at += 1s)
        meter.note(done += bytes, from + at);
    return done;
}

} // namespace

void TestProgress::rateIsBytesPerSecond()
{
    RateMeter meter;
    meter.note(1, 0s);
    flow(meter, 1, 1000, 0s, 3s);
    QVERIFY(qAbs(meter.rate() - 1000) < 1);
}

void TestProgress::rateFollowsAChangeInFifteenSeconds()
{
    RateMeter meter;
    meter.note(1, 0s);
    const qint64 done = flow(meter, 1, 1000, 0s, 300s);
    flow(meter, done, 2000, 300s, 15s);
    // After one time constant 1 - 1/e of the way is gone.
    QVERIFY2(qAbs(meter.rate() - 1632) < 25, qPrintable(QString::number(meter.rate())));
}

void TestProgress::rateFallsWhenNothingComes()
{
    RateMeter meter;
    meter.note(1, 0s);
    const qint64 done = flow(meter, 1, 1000, 0s, 30s);
    meter.note(done, 120s);
    QVERIFY(meter.rate() < 10);
}

void TestProgress::waitingForTheFirstByteCostsNoRate()
{
    RateMeter meter;
    meter.note(0, 0s);
    meter.note(0, 60s);
    meter.note(1, 61s);
    flow(meter, 1, 1000, 61s, 5s);
    QVERIFY(qAbs(meter.rate() - 1000) < 1);
}

void TestProgress::timeLeftIsHiddenAtFirst()
{
    RateMeter early;
    early.note(1, 0s);
    flow(early, 1, 1000, 0s, 4s);
    QVERIFY(!early.secondsLeft(10'000, 4s)); // 40 %, but only 4 s

    RateMeter little;
    little.note(1, 0s);
    flow(little, 1, 1000, 0s, 10s);
    QVERIFY(!little.secondsLeft(1'000'000, 10s)); // 10 s, but only 1 %
    QVERIFY(little.secondsLeft(400'000, 10s));
    QVERIFY(!little.secondsLeft(10'001, 10s)); // all there: nothing left to tell
}

void TestProgress::timeLeftIsRounded_data()
{
    QTest::addColumn<qint64>("rest");
    QTest::addColumn<int>("shown");
    QTest::newRow("never 0") << qint64(10) << 5;
    QTest::newRow("steps of 5 s") << qint64(31'000) << 35;
    QTest::newRow("steps of 1 min") << qint64(100'000) << 120;
    QTest::newRow("steps of 5 min") << qint64(3'700'000) << 3900;
}

void TestProgress::timeLeftIsRounded()
{
    QFETCH(qint64, rest);
    RateMeter meter;
    meter.note(1, 0s);
    const qint64 done = flow(meter, 1, 1000, 0s, 200s);
    QTEST(meter.secondsLeft(done + rest, 200s).value_or(-1), "shown");
}

void TestProgress::timeLeftRisesOnlyAfterFiveSeconds()
{
    RateMeter meter;
    meter.note(1, 0s);
    const qint64 done = flow(meter, 1, 1000, 0s, 20s);
    const std::optional<int> before = meter.secondsLeft(50'000, 20s);
    QVERIFY(before);
    meter.note(done, 23s);
    QCOMPARE(meter.secondsLeft(50'000, 23s), before);
    meter.note(done, 27s);
    QCOMPARE(meter.secondsLeft(50'000, 27s), before);
    meter.note(done, 29s);
    QVERIFY(meter.secondsLeft(50'000, 29s) > before);
}

void TestProgress::doneNeverGoesBackwards()
{
    ProgressBoard board;
    board.report(u"a"_s, 500, 1000, false);
    board.report(u"a"_s, 200, 1000, false); // a directory streamed once again
    QCOMPARE(board.latest(u"a"_s)->done, 500);
}

void TestProgress::neverIsMoreThanAll()
{
    ProgressBoard board;
    board.report(u"a"_s, 1500, 1000, true);
    QCOMPARE(board.latest(u"a"_s)->expected, std::optional<qint64>(1500));
    QVERIFY(!board.latest(u"a"_s)->secondsLeft);
}

void TestProgress::shareNeverFallsWhenMoreIsExpected()
{
    ProgressBoard board;
    board.report(u"a"_s, 500, 1000, true);
    board.report(u"a"_s, 600, 100'000, true);
    const Progress progress = *board.latest(u"a"_s);
    QVERIFY(progress.done * 2 >= *progress.expected);
}

void TestProgress::stepsAreListedInTheOrderOfTheirFirstReport()
{
    ProgressBoard board;
    board.report(u"b"_s, 1, {}, false);
    board.setActivity(u"a"_s, Activity::WaitingForRedis);
    QCOMPARE(board.all().size(), 2);
    QCOMPARE(board.all().at(0).stepId, u"b"_s);
    QVERIFY(!board.all().at(0).expected);
    QCOMPARE(board.all().at(1).activity, std::optional(Activity::WaitingForRedis));
    QVERIFY(!board.latest(u"c"_s));
}

void TestProgress::plansAreEqualByValueAndPrintAsJson()
{
    const PlannedStep member{.id = u"save-media"_s,
                             .component = u"media"_s,
                             .policy = StepPolicy::Optional,
                             .effects = {u"tar"_s},
                             .expectedBytes = 7};
    const PlannedStep group{.id = u"save"_s, .policy = StepPolicy::Normal, .members = {member}};
    const Plan plan{.kind = u"backup"_s, .steps = {group}};
    Plan other = plan;
    QCOMPARE(plan, other);
    other.steps[0].members[0].expectedBytes = 8;
    QVERIFY(plan != other);

    const QJsonObject json = toJson(plan);
    QCOMPARE(json[u"kind"].toString(), u"backup"_s);
    const QJsonObject first = json[u"steps"].toArray().at(0).toObject();
    QCOMPARE(first[u"policy"].toString(), u"normal"_s);
    QVERIFY(!first.contains(u"expectedBytes"_s));
    const QJsonObject inner = first[u"members"].toArray().at(0).toObject();
    QCOMPARE(inner[u"component"].toString(), u"media"_s);
    QCOMPARE(inner[u"expectedBytes"].toInteger(), 7);
}

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
