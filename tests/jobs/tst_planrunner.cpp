// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"
#include "core/jobs/journal.h"
#include "core/jobs/planrunner.h"
#include "tests/jobs/scriptedsteps.h"

#include <QJsonDocument>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <stdexcept>
#include <sys/resource.h>

using namespace keeper;
using namespace Qt::StringLiterals;

using namespace keeper::scripted;

class TestPlanRunner : public QObject
{
    Q_OBJECT

private slots:
    void runsPlansInOrder_data();
    void runsPlansInOrder();
    void runsMembersSideBySide();
    void givesAlwaysStepsATokenThatIsNotCancelled();
    void cancelsFromAnotherThread();
    void endsTheRunWhenDestroyed();
    void tellsEventsByFutureAndSignals();
    void tellsEachLineOfTheLogAsItComesAndRedacted();
    void keepsEventsUntilThereIsAJournal();
    void startsNoStepWithoutItsJournalLine();
    void redactsWhatStepsSay();
    void refusesAPlanWhoseStepCannotBeMade();
    void reportsWarningsOfTheLastCheckOnly();
    void fillsInTheExpectedBytesOfThePlan();
    void asksBeforeEachStepWhenItHasAGate();
    void skipsAnOptionalStepAlone();

private:
    static RunReport runWith(Stage &stage, const QList<Recipe> &recipes)
    {
        QMap<QString, Act> acts;
        collectActs(recipes, acts);
        return stage.runner.run(u"run"_s, planOf(recipes), [&](const PlannedStep &step) {
            return std::make_unique<ScriptedStep>(stage, step.id, acts.value(step.id));
        });
    }
};

void TestPlanRunner::runsPlansInOrder_data()
{
    QTest::addColumn<QList<Recipe>>("recipes");
    QTest::addColumn<QString>("ran");
    QTest::addColumn<QString>("reported");
    QTest::addColumn<QString>("journalled");
    QTest::addColumn<RunState>("state");
    QTest::addColumn<std::optional<ErrorCode>>("code");

    const auto row = [](const char *name, const QList<Recipe> &recipes, const QString &ran, const QString &reported,
                        const QString &journalled, RunState state, std::optional<ErrorCode> code = {}) {
        QTest::newRow(name) << recipes << ran << reported
                            << u"run-started, "_s + journalled + (journalled.isEmpty() ? u""_s : u", "_s) +
                                   u"run-finished"_s
                            << state << code;
    };
    const StepPolicy optional = StepPolicy::Optional;
    const StepPolicy always = StepPolicy::Always;

    QTest::newRow("nothing to do") << QList<Recipe>{} << u""_s << u""_s << u"run-started, run-finished"_s
                                   << RunState::Done << std::optional<ErrorCode>();
    row("all succeed", {{u"a"_s}, {u"b"_s}}, u"a, b"_s, u"a done, b done"_s, u"started a, done a, started b, done b"_s,
        RunState::Done);
    row("a failure ends the run", {{u"a"_s, Act::Fail}, {u"b"_s}}, u"a"_s, u"a failed, b skipped"_s,
        u"started a, failed a, skipped b"_s, RunState::Failed, ErrorCode::CommandFailed);
    row("always steps run after a failure", {{u"a"_s, Act::Fail}, {u"b"_s}, {u"c"_s, Act::Succeed, always}}, u"a, c"_s,
        u"a failed, b skipped, c done"_s, u"started a, failed a, skipped b, started c, done c"_s, RunState::Failed,
        ErrorCode::CommandFailed);
    row("an always step that fails does not hide the first failure",
        {{u"a"_s, Act::FailVerify}, {u"c"_s, Act::Fail, always}}, u"a, c"_s, u"a failed, c failed"_s,
        u"started a, failed a, started c, failed c"_s, RunState::Failed, ErrorCode::DumpDamaged);
    row("an always step that fails fails the run", {{u"c"_s, Act::Fail, always}, {u"d"_s}}, u"c"_s,
        u"c failed, d skipped"_s, u"started c, failed c, skipped d"_s, RunState::Failed, ErrorCode::CommandFailed);
    row("an optional failure goes on", {{u"a"_s, Act::Fail, optional}, {u"b"_s}}, u"a, b"_s, u"a failed, b done"_s,
        u"started a, failed a, started b, done b"_s, RunState::Done);
    row("a check refuses before anything ran", {{u"a"_s}, {u"b"_s, Act::FailCheck}, {u"c"_s, Act::Succeed, always}},
        u""_s, u"a skipped, b failed, c skipped"_s, u"failed b, skipped a, skipped c"_s, RunState::Refused,
        ErrorCode::DestinationMissing);
    row("an optional check refuses its own step only", {{u"a"_s, Act::FailCheck, optional}, {u"b"_s}}, u"b"_s,
        u"a failed, b done"_s, u"failed a, started b, done b"_s, RunState::Done);
    row("the check is made again before the step", {{u"a"_s}, {u"b"_s, Act::FailLateCheck}}, u"a"_s,
        u"a done, b failed"_s, u"started a, done a, failed b"_s, RunState::Failed, ErrorCode::DestinationMissing);
    row("verify has its word", {{u"a"_s, Act::FailVerify}}, u"a"_s, u"a failed"_s, u"started a, failed a"_s,
        RunState::Failed, ErrorCode::DumpDamaged);
    row("an exception is internal", {{u"a"_s, Act::Throw}, {u"c"_s, Act::Succeed, always}}, u"a, c"_s,
        u"a failed, c done"_s, u"started a, failed a, started c, done c"_s, RunState::Failed, ErrorCode::Internal);
    row("anything thrown is internal", {{u"a"_s, Act::ThrowInt}}, u"a"_s, u"a failed"_s, u"started a, failed a"_s,
        RunState::Failed, ErrorCode::Internal);
    row("a cancel leaves out the rest but always steps",
        {{u"a"_s, Act::CancelRun}, {u"b"_s}, {u"c"_s, Act::Succeed, always}}, u"a, c"_s,
        u"a cancelled, b cancelled, c done"_s, u"started a, cancelled a, cancelled b, started c, done c"_s,
        RunState::Cancelled);
    row("a question answered with cancel cancels the run", {{u"a"_s, Act::ReturnCancelled, optional}, {u"b"_s}}, u"a"_s,
        u"a cancelled, b cancelled"_s, u"started a, cancelled a, cancelled b"_s, RunState::Cancelled);
    row("a failed member fails the group", {{u"g"_s, Act::Succeed, {}, {{u"a"_s, Act::Fail}}}, {u"b"_s}}, u"a"_s,
        u"g failed, a failed, b skipped"_s, u"started a, failed a, failed g, skipped b"_s, RunState::Failed,
        ErrorCode::CommandFailed);
    row("an optional member fails alone", {{u"g"_s, Act::Succeed, {}, {{u"a"_s, Act::Fail, optional}}}, {u"b"_s}},
        u"a, b"_s, u"g done, a failed, b done"_s, u"started a, failed a, done g, started b, done b"_s, RunState::Done);
    row("a group left out leaves out its members", {{u"a"_s, Act::Fail}, {u"g"_s, Act::Succeed, {}, {{u"b"_s}}}},
        u"a"_s, u"a failed, g skipped, b skipped"_s, u"started a, failed a, skipped g, skipped b"_s, RunState::Failed,
        ErrorCode::CommandFailed);
    row("an always group runs its members after a failure",
        {{u"a"_s, Act::Fail}, {u"g"_s, Act::Succeed, always, {{u"b"_s}}}}, u"a, b"_s, u"a failed, g done, b done"_s,
        u"started a, failed a, started b, done b, done g"_s, RunState::Failed, ErrorCode::CommandFailed);
    row("a cancelled member cancels group and run", {{u"g"_s, Act::Succeed, {}, {{u"a"_s, Act::CancelRun}}}, {u"b"_s}},
        u"a"_s, u"g cancelled, a cancelled, b cancelled"_s, u"started a, cancelled a, cancelled g, cancelled b"_s,
        RunState::Cancelled);
}

void TestPlanRunner::runsPlansInOrder()
{
    QFETCH(QList<Recipe>, recipes);
    QFETCH(RunState, state);
    QFETCH(std::optional<ErrorCode>, code);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.jsonl"_s);
    Stage stage;
    stage.runner.setJournal(Journal::create(path).value());

    const RunReport report = runWith(stage, recipes);

    QTEST(stage.log.join(u", "_s), "ran");
    QTEST(inWords(report), "reported");
    QTEST(inWords(journalLines(path)), "journalled");
    QCOMPARE(report.state, state);
    QCOMPARE(report.error ? std::optional(report.error->code) : std::nullopt, code);
}

void TestPlanRunner::runsMembersSideBySide()
{
    // Each of the three waits until all are there: with fewer threads than members nobody would get on.
    const int count = 3;
    std::atomic<int> arrived = 0;
    QSemaphore released;
    PlanRunner runner;
    const auto meet = [&](StepContext &) -> Result<> {
        if (++arrived == count)
            released.release(count);
        return released.tryAcquire(1, 10'000) ? Result<>() : Result<>(fail(ErrorCode::Internal));
    };
    const Plan plan = planOf({{u"g"_s, Act::Succeed, {}, {{u"a"_s}, {u"b"_s}, {u"c"_s}}}});

    const RunReport report =
        runner.run(u"run"_s, plan, [&](const PlannedStep &) { return std::make_unique<FunctionStep>(meet); });

    QCOMPARE(inWords(report), u"g done, a done, b done, c done"_s);
}

void TestPlanRunner::givesAlwaysStepsATokenThatIsNotCancelled()
{
    Stage stage;
    const RunReport report = runWith(stage, {{u"a"_s, Act::CancelRun}, {u"c"_s, Act::Succeed, StepPolicy::Always}});
    QCOMPARE(report.state, RunState::Cancelled);
    QCOMPARE(stage.log, QStringList({u"a"_s, u"c"_s})); // not "c stopped"
}

void TestPlanRunner::cancelsFromAnotherThread()
{
    PlanRunner runner;
    QSemaphore running;
    const auto waitForStop = [&](StepContext &context) -> Result<> {
        QSemaphore stopped;
        const std::stop_callback onStop(context.stop(), [&stopped] { stopped.release(); });
        running.release();
        return stopped.tryAcquire(1, 10'000) ? Result<>(cancelled()) : Result<>(fail(ErrorCode::Internal));
    };
    QFuture<RunReport> future =
        runner.start(u"run"_s, planOf({{u"g"_s, Act::Succeed, {}, {{u"a"_s}, {u"b"_s}}}, {u"c"_s}}),
                     [&](const PlannedStep &) { return std::make_unique<FunctionStep>(waitForStop); });
    QVERIFY(running.tryAcquire(2, 10'000));
    runner.cancel();
    future.waitForFinished();
    QCOMPARE(inWords(future.result()), u"g cancelled, a cancelled, b cancelled, c cancelled"_s);
    QCOMPARE(future.result().state, RunState::Cancelled);
}

void TestPlanRunner::endsTheRunWhenDestroyed()
{
    QFuture<RunReport> future;
    QSemaphore running;
    {
        PlanRunner runner;
        future = runner.start(u"run"_s, planOf({{u"a"_s}}), [&](const PlannedStep &) {
            return std::make_unique<FunctionStep>([&](StepContext &context) -> Result<> {
                running.release();
                QDeadlineTimer deadline(10'000);
                while (!context.stop().stop_requested() && !deadline.hasExpired())
                    QThread::yieldCurrentThread();
                return cancelled();
            });
        });
        QVERIFY(running.tryAcquire(1, 10'000));
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().state, RunState::Cancelled);
}

void TestPlanRunner::tellsEventsByFutureAndSignals()
{
    Stage stage;
    QSignalSpy started(&stage.runner, &PlanRunner::stepStarted);
    QSignalSpy ended(&stage.runner, &PlanRunner::stepFinished);
    QSignalSpy finished(&stage.runner, &PlanRunner::finished);
    QThread *here = QThread::currentThread();
    QThread *there = nullptr;
    QFuture<RunReport> future =
        stage.runner.start(u"run"_s, planOf({{u"a"_s}, {u"b"_s}}), [&](const PlannedStep &step) {
            there = QThread::currentThread();
            return std::make_unique<ScriptedStep>(stage, step.id, step.id == u"a" ? Act::Fail : Act::Succeed);
        });
    QTRY_COMPARE(finished.size(), 1);
    future.waitForFinished();
    QVERIFY(there != here);
    QCOMPARE(started.size(), 1); // b was left out
    QCOMPARE(ended.size(), 2);
    QCOMPARE(ended.at(1).at(0).value<StepReport>().state, StepState::Skipped);
    QCOMPARE(inWords(finished.at(0).at(0).value<RunReport>()), inWords(future.result()));
}

void TestPlanRunner::tellsEachLineOfTheLogAsItComesAndRedacted()
{
    class Talking : public Step
    {
    public:
        Result<> run(StepContext &context) override
        {
            context.log(u"docker exec tar"_s);
            context.log(u"it said planted-log-secret"_s);
            return {};
        }
    };
    Redactor::add("planted-log-secret"_ba);
    PlanRunner runner;
    QStringList told;
    connect(&runner, &PlanRunner::stepLogged, this, [&](const QString &, const QString &line) { told += line; });
    const RunReport report =
        runner.run(u"run"_s, planOf({{u"a"_s}}), [](const PlannedStep &) { return std::make_unique<Talking>(); });
    QCOMPARE(told, report.steps.first().log);
    QCOMPARE(told.size(), 2);
    QVERIFY(!told.last().contains("planted-log-secret"_L1));
}

void TestPlanRunner::keepsEventsUntilThereIsAJournal()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.jsonl"_s);
    PlanRunner runner;
    std::shared_ptr<Journal> journal;
    const RunReport report =
        runner.run(u"run"_s, planOf({{u"open"_s}, {u"work"_s}, {u"close"_s}}), [&](const PlannedStep &step) {
            return std::make_unique<FunctionStep>([&, id = step.id](StepContext &) -> Result<> {
                if (id == u"open") {
                    journal = Journal::create(path).value();
                    runner.setJournal(journal);
                }
                return id == u"close" ? journal->close() : Result<>();
            });
        });
    QCOMPARE(report.state, RunState::Done);
    QCOMPARE(inWords(journalLines(path)),
             u"run-started, started open, done open, started work, done work, started close"_s);
}

void TestPlanRunner::startsNoStepWithoutItsJournalLine()
{
    QTemporaryDir folder;
    Stage stage;
    stage.runner.setJournal(Journal::create(folder.filePath(u"journal.jsonl"_s)).value());
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit none = before;
    none.rlim_cur = 0; // no file may grow: the kernel refuses the journal's next line
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
    const RunReport report = runWith(stage, {{u"a"_s}, {u"c"_s, Act::Succeed, StepPolicy::Always}});
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(stage.log, QStringList{u"c"_s});
    QCOMPARE(report.state, RunState::Failed);
    QCOMPARE(report.error->code, ErrorCode::FileFailed);
}

void TestPlanRunner::redactsWhatStepsSay()
{
    const QByteArray secret = "p\"lanted-secret";
    const QString text = QString::fromUtf8(secret);
    Redactor::add(secret);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.jsonl"_s);
    PlanRunner runner;
    runner.setJournal(Journal::create(path).value());
    const RunReport report = runner.run(u"run"_s, planOf({{u"a"_s}}), [&](const PlannedStep &) {
        return std::make_unique<FunctionStep>([&](StepContext &context) -> Result<> {
            context.log(u"psql "_s + text);
            context.warn({.code = Named<WarningCode>(u"odd"_s), .detail = text});
            return fail(ErrorCode::CommandFailed, text, {{u"command"_s, text}});
        });
    });
    const StepReport &step = report.steps.first();
    QCOMPARE(step.log, QStringList{u"psql ***"_s});
    QCOMPARE(step.warnings.first().detail, u"***"_s);
    QCOMPARE(step.error->detail, u"***"_s);
    QCOMPARE(report.error->facts.value(u"command"_s), u"***"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("***"));
    QVERIFY(!written.contains("lanted-secret"));
}

void TestPlanRunner::refusesAPlanWhoseStepCannotBeMade()
{
    PlanRunner empty;
    const RunReport none = empty.run(u"run"_s, planOf({{u"a"_s}}), [](const PlannedStep &) { return nullptr; });
    QCOMPARE(none.state, RunState::Refused);
    QCOMPARE(none.error->code, ErrorCode::Internal);

    PlanRunner throwing;
    const RunReport thrown =
        throwing.run(u"run"_s, planOf({{u"a"_s}}), [](const PlannedStep &) -> std::unique_ptr<Step> { throw 1; });
    QCOMPARE(thrown.state, RunState::Refused);
    QCOMPARE(thrown.error->code, ErrorCode::Internal);
}

void TestPlanRunner::reportsWarningsOfTheLastCheckOnly()
{
    class WarningCheck : public Step
    {
    public:
        Result<> check(StepContext &context) override
        {
            context.warn({.code = Named<WarningCode>(u"little-space"_s)});
            return {};
        }
        Result<> run(StepContext &) override { return {}; }
    };
    PlanRunner runner;
    const RunReport report =
        runner.run(u"run"_s, planOf({{u"a"_s}}), [](const PlannedStep &) { return std::make_unique<WarningCheck>(); });
    QCOMPARE(report.warnings().size(), 1);
}

void TestPlanRunner::fillsInTheExpectedBytesOfThePlan()
{
    PlanRunner runner;
    Plan plan = planOf({{u"a"_s}, {u"b"_s, Act::Succeed, StepPolicy::Optional}});
    plan.steps[0].expectedBytes = 1000;
    std::optional<Progress> during;
    const RunReport report = runner.run(u"run"_s, plan, [&](const PlannedStep &step) {
        return std::make_unique<FunctionStep>([&, id = step.id](StepContext &context) -> Result<> {
            context.progress(300);
            if (id == u"b")
                return fail(ErrorCode::RedisFailed);
            context.activity(Activity::CountingRows);
            during = runner.progress().latest(id);
            return {};
        });
    });
    QCOMPARE(during->done, 300);
    QCOMPARE(during->expected, std::optional<qint64>(1000));
    QVERIFY(during->estimated);
    QCOMPARE(during->activity, std::optional(Activity::CountingRows));
    const Progress after = runner.progress().all().first();
    QCOMPARE(after.done, 300);
    QCOMPARE(after.expected, std::optional<qint64>(300)); // what a finished step did is all there was
    QVERIFY(!after.estimated);
    QCOMPARE(runner.progress().all().size(), 2);
}

void TestPlanRunner::asksBeforeEachStepWhenItHasAGate()
{
    Stage stage;
    QStringList asked;
    stage.runner.setGate([&](const PlannedStep &planned, const std::stop_token &) {
        asked += planned.id;
        return planned.id == u"c"_s ? Approval::Stop : Approval::Run;
    });
    const RunReport report = runWith(stage, {{u"a"_s},
                                             {.id = u"group"_s, .members = {{u"b1"_s}, {u"b2"_s}}},
                                             {u"c"_s},
                                             {u"d"_s},
                                             {.id = u"end"_s, .policy = StepPolicy::Always}});
    QCOMPARE(asked, (QStringList{u"a"_s, u"group"_s, u"c"_s}));
    QCOMPARE(report.state, RunState::Cancelled);
    stage.log.sort();
    QCOMPARE(stage.log, (QStringList{u"a"_s, u"b1"_s, u"b2"_s, u"end"_s}));
}

void TestPlanRunner::skipsAnOptionalStepAlone()
{
    for (const StepPolicy policy : {StepPolicy::Optional, StepPolicy::Normal}) {
        Stage stage;
        stage.runner.setGate([](const PlannedStep &planned, const std::stop_token &) {
            return planned.id == u"b"_s ? Approval::Skip : Approval::Run;
        });
        const RunReport report = runWith(stage, {{u"a"_s}, {.id = u"b"_s, .policy = policy}, {u"c"_s}});
        const bool maySkip = policy == StepPolicy::Optional;
        QCOMPARE(report.state, maySkip ? RunState::Done : RunState::Cancelled);
        QCOMPARE(stage.log, maySkip ? QStringList({u"a"_s, u"c"_s}) : QStringList({u"a"_s}));
    }
}

QTEST_GUILESS_MAIN(TestPlanRunner)
#include "tst_planrunner.moc"
