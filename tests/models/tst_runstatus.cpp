// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/server/runstatus.h"

#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

/// What is told of runs outside their pages.
class TestRunStatus : public QObject
{
    Q_OBJECT

private slots:
    void severalRunsAreOneMean()
    {
        RunningRuns runs;
        QVERIFY(!runs.isAny());
        runs.take(u"a"_s, {.isRunning = true, .fraction = 0.2});
        runs.take(u"b"_s, {.isRunning = true, .fraction = 0.6});
        runs.take(u"a"_s, {.isRunning = true, .fraction = 0.4});
        QCOMPARE(runs.progress(), 0.5);
        runs.take(u"b"_s, {.isRunning = false, .fraction = 1});
        QCOMPARE(runs.progress(), 0.4);
        runs.take(u"a"_s, {});
        QVERIFY(!runs.isAny());
    }

    void onlyWhatNeedsNobodyIsGood()
    {
        QVERIFY(runNews(u"auth"_s, exampleResult(BackupEnd::Complete)).isGood);
        QVERIFY(runNews(u"auth"_s, exampleResult(BackupEnd::Selection)).isGood);
        QVERIFY(!runNews(u"auth"_s, exampleResult(BackupEnd::Incomplete)).isGood);
        QVERIFY(!runNews(u"auth"_s, exampleResult(BackupEnd::Failed)).isGood);
        QVERIFY(runNews(u"auth"_s, RestoreAction::Undo, exampleOutcome(RestoreEnd::Done)).isGood);
        QVERIFY(!runNews(u"auth"_s, RestoreAction::Restore, exampleOutcome(RestoreEnd::NeedsPerson)).isGood);
    }

    void theServerIsNamedAndHarmless()
    {
        const RunNews ending = runNews(u"auth\n\u202eevil"_s, exampleResult(BackupEnd::Complete));
        QVERIFY(ending.title.startsWith("auth"_L1));
        QVERIFY(!ending.title.contains(u'\n') && !ending.title.contains(QChar(0x202e)));
        QVERIFY(!ending.text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRunStatus)
#include "tst_runstatus.moc"
