// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/run.h"
#include "tests/jobs/scriptedsteps.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace keeper;
using namespace keeper::scripted;

/// One run from its plan to what it leaves, whatever kind it is of.
class TestRun : public QObject
{
    Q_OBJECT

private:
    using TextRun = RunOf<QString>;

    static StepFactory waiting(QSemaphore &running)
    {
        return [&running](const PlannedStep &) {
            return std::make_unique<FunctionStep>([&running](StepContext &context) -> Result<> {
                running.release();
                QDeadlineTimer deadline(10'000);
                while (!context.stop().stop_requested() && !deadline.hasExpired())
                    QThread::yieldCurrentThread();
                return cancelled();
            });
        };
    }
    static StepFactory succeeding()
    {
        return [](const PlannedStep &) { return std::make_unique<FunctionStep>([](auto &) { return Result<>(); }); };
    }

private slots:
    void whatItLeavesIsThereWhenItHasFinished()
    {
        QThread *there = nullptr;
        TextRun run({.id = u"r"_s, .plan = planOf({{u"a"_s}}), .factory = succeeding()}, [&](const RunReport &report) {
            there = QThread::currentThread();
            return report.run + u' ' + inWords(report);
        });
        QString seen;
        connect(&run, &Run::finished, &run, [&] { seen = run.outcome(); });
        run.start();
        QTRY_COMPARE(seen, u"r a done"_s);
        QVERIFY(there != QThread::currentThread());
    }

    void onTheCallingThreadToo()
    {
        TextRun run({.id = u"r"_s, .plan = planOf({{u"a"_s}}), .factory = succeeding()},
                    [](const RunReport &report) { return inWords(report); });
        QCOMPARE(run.carryOut().state, RunState::Done);
        QCOMPARE(run.outcome(), u"a done"_s);
    }

    void stepByStepItWaitsForAnAnswer()
    {
        TextRun run({.id = u"r"_s, .plan = planOf({{u"a"_s}, {u"b"_s}}), .factory = succeeding()},
                    [](const RunReport &report) { return inWords(report); });
        run.setStepByStep(true);
        QStringList asked;
        connect(&run, &Run::approvalNeeded, &run, [&](const QString &step) {
            asked += step;
            run.answer(step == "a"_L1 ? Approval::Run : Approval::Stop);
        });
        QSignalSpy finished(&run, &Run::finished);
        run.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(asked, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(run.outcome(), u"a done, b cancelled"_s);
    }

    void cancellingEndsAWaitForAnAnswer()
    {
        TextRun run({.id = u"r"_s, .plan = planOf({{u"a"_s}}), .factory = succeeding()},
                    [](const RunReport &report) { return inWords(report); });
        run.setStepByStep(true);
        connect(&run, &Run::approvalNeeded, &run, [&] { run.cancel(); });
        QSignalSpy finished(&run, &Run::finished);
        run.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<RunReport>().state, RunState::Cancelled);
    }

    void theEndOfTheObjectIsTheEndOfTheRun()
    {
        QSemaphore running;
        bool concluded = false;
        {
            TextRun run({.id = u"r"_s, .plan = planOf({{u"a"_s}}), .factory = waiting(running)},
                        [&](const RunReport &report) {
                            concluded = true;
                            return inWords(report);
                        });
            run.start();
            QVERIFY(running.tryAcquire(1, 10'000));
        }
        QVERIFY(concluded); // what has to be noted is noted
    }

    void thePlanIsKnownAsFarAsItHasGrown()
    {
        const auto factory = [](const PlannedStep &planned) {
            return std::make_unique<FunctionStep>([id = planned.id](StepContext &context) -> Result<> {
                if (id == "a"_L1)
                    context.grow(planOf({{u"b"_s}}).steps);
                return {};
            });
        };
        TextRun run({.id = u"r"_s, .plan = planOf({{u"a"_s}}), .factory = factory},
                    [](const RunReport &report) { return inWords(report); });
        qsizetype steps = 0;
        connect(&run, &Run::planGrew, &run, [&] { steps = run.plan().steps.size(); });
        QSignalSpy finished(&run, &Run::finished);
        run.start();
        QTRY_COMPARE(finished.size(), 1); // a spy hears it on the run's thread, before what is queued
        QTRY_COMPARE(steps, 2);
        QCOMPARE(run.outcome(), u"a done, b done"_s);
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
