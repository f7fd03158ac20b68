// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakebackend.h"
#include "ui/models/resulttext.h"
#include "ui/models/runs/runmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace keeper;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Progress progress(const QString &step, qint64 done, qint64 expected)
{
    return {.stepId = step, .done = done, .expected = expected, .rate = 1000, .secondsLeft = 7};
}

StepReport report(const QString &step, StepState state)
{
    StepReport made;
    made.id = step;
    made.state = state;
    made.log = {u"line of %1"_s.arg(step)};
    return made;
}

} // namespace

class TestRunModel : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::unique_ptr<RunModel> m_model;
    FakeBackup *m_job = nullptr;

    QModelIndex row(const QString &step) const
    {
        for (int i = 0; i < m_model->rowCount(); ++i) {
            if (m_steps.at(i) == step)
                return m_model->index(i);
        }
        return {};
    }
    StepState state(const QString &step) const
    {
        return static_cast<StepState>(row(step).data(RunModel::StateRole).toInt());
    }
    QStringList m_steps;
    RateMeter::Time m_now{};

    void start()
    {
        m_model = std::make_unique<RunModel>();
        m_model->setClock([this] { return m_now; });
        auto job = m_backend.prepareBackup(exampleSurvey(), {.destination = u"/d"_s});
        QVERIFY(job.has_value());
        m_steps.clear();
        for (const PlannedStep &step : (*job)->plan().steps) {
            m_steps += step.id;
            for (const PlannedStep &member : step.members)
                m_steps += member.id;
        }
        m_job = m_backend.job;
        m_model->start(std::move(*job));
    }

private slots:
    void init() { start(); }

    void itIsASoundItemModel()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        emit m_job->stepStarted(u"save-media"_s);
        emit m_job->stepFinished(report(u"save-media"_s, StepState::Done));
        QCOMPARE(m_model->rowCount(), m_steps.size());
    }

    void startingStartsTheJob()
    {
        QVERIFY(m_job->started);
        QVERIFY(m_model->isRunning());
    }

    void theLogGrowsAsItsLinesComeAndEachStandsInItOnce()
    {
        StepReport ended = report(u"save-media"_s, StepState::Done);
        ended.log = {u"docker exec tar"_s, u"20000 entries"_s};
        emit m_job->stepStarted(u"save-media"_s);
        emit m_job->stepLogged(u"save-media"_s, ended.log.first());
        QCOMPARE(m_model->log(), QStringList{ended.log.first()});
        emit m_job->stepFinished(ended);
        QCOMPARE(m_model->log(), ended.log);
    }

    void membersStandBelowTheirGroup()
    {
        QCOMPARE(row(u"save-components"_s).data(RunModel::LevelRole).toInt(), 0);
        QCOMPARE(row(u"save-media"_s).data(RunModel::LevelRole).toInt(), 1);
    }

    void statesFollowTheRun()
    {
        emit m_job->stepStarted(u"save-media"_s);
        QCOMPARE(state(u"save-media"_s), StepState::Running);
        emit m_job->stepFinished(report(u"save-media"_s, StepState::Failed));
        QCOMPARE(state(u"save-media"_s), StepState::Failed);
        QCOMPARE(state(u"save-database"_s), StepState::Waiting);
    }

    void progressIsPolledByItself()
    {
        emit m_job->stepStarted(u"save-media"_s);
        m_job->board = {progress(u"save-media"_s, 450'000'000, 900'000'000)};
        QTRY_COMPARE(row(u"save-media"_s).data(RunModel::FractionRole).toDouble(), 0.5);
        QVERIFY(m_model->fraction() > 0);
    }

    void theWholeNeverGoesBackwardsNorOverItsEnd()
    {
        emit m_job->stepStarted(u"save-media"_s);
        double last = 0;
        for (const qint64 done : {100, 900, 400, 5'000}) {
            m_job->board = {progress(u"save-media"_s, done * 1'000'000, 900'000'000)};
            emit m_job->stepStarted(u"save-redis"_s); // polls
            QVERIFY(m_model->fraction() >= last);
            QVERIFY(m_model->fraction() < 1);
            last = m_model->fraction();
        }
    }

    void howLongItRunsIsCountedForTheWholeAndForEachStep()
    {
        m_now = 0ms;
        start();
        QVERIFY(m_model->elapsed().isEmpty()); // nothing that flickers
        m_now = 62s;
        emit m_job->stepStarted(u"save-redis"_s);
        m_now = 72s;
        emit m_job->stepStarted(u"save-media"_s); // polls
        QCOMPARE(m_model->elapsed(), u"1 min 12 s"_s);
        QVERIFY(row(u"save-redis"_s).data(RunModel::DetailRole).toString().contains(u"10 s"_s));
        m_now = 80s;
        m_job->finish(exampleResult(BackupEnd::Complete));
        m_now = 500s;
        QCOMPARE(m_model->elapsed(), u"1 min 20 s"_s);
    }

    void timeLeftIsHiddenUntilItCanBeTrusted()
    {
        m_now = 0ms;
        start();
        emit m_job->stepStarted(u"save-media"_s);
        const auto overviewAt = [this](std::chrono::seconds at, qint64 megabytes) {
            m_now = at;
            m_job->board = {progress(u"save-media"_s, megabytes * 1'000'000, 900'000'000)};
            emit m_job->stepStarted(u"save-media"_s); // polls
            return m_model->overview();
        };
        QVERIFY(!overviewAt(1s, 10).contains(u"left"_s));
        QVERIFY(!overviewAt(4s, 200).contains(u"left"_s)); // 5 s are not over
        QVERIFY(overviewAt(8s, 400).contains(u"left"_s));
        start();
        emit m_job->stepStarted(u"save-media"_s);
        for (int second = 0; second < 30; ++second)
            QVERIFY(!overviewAt(std::chrono::seconds(100 + second), 1 + second).contains(u"left"_s)); // not a twentieth
    }

    void timeLeftIsOfTheWholeAndNotOfTheStepThatRuns()
    {
        m_now = 0ms;
        start();
        emit m_job->stepStarted(u"save-redis"_s); // says itself that it needs 7 s more
        m_job->board = {progress(u"save-redis"_s, 1'000'000, 2'400'000)};
        m_now = 10s;
        emit m_job->stepStarted(u"save-redis"_s);
        QVERIFY(!m_model->overview().contains(u"left"_s)); // most of the whole has not begun
    }

    void onlyAGoodEndIsTheWhole()
    {
        QSignalSpy finished(m_model.get(), &RunModel::finished);
        m_job->finish(exampleResult(BackupEnd::Complete));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(m_model->fraction(), 1.0);
        QVERIFY(!m_model->isRunning());
    }

    void aFailedEndDoesNotFillTheBar()
    {
        m_job->finish(exampleResult(BackupEnd::Failed));
        QVERIFY(m_model->fraction() < 1);
    }

    void cancelIsHandedOnOnce()
    {
        QSignalSpy cancelling(m_model.get(), &RunModel::cancelling);
        m_model->cancel();
        m_model->cancel();
        QVERIFY(m_job->cancelled);
        QCOMPARE(cancelling.size(), 1);
    }

    void theLogGrowsAsStepsEnd()
    {
        emit m_job->stepFinished(report(u"prepare-set"_s, StepState::Done));
        emit m_job->stepFinished(report(u"save-redis"_s, StepState::Done));
        QCOMPARE(m_model->log().size(), 2);
    }

    void incompleteNamesWhatIsMissing()
    {
        const ResultText text = resultText(exampleResult(BackupEnd::Incomplete));
        QVERIFY(!text.notes.filter(u"a.png"_s).isEmpty());
        QCOMPARE(std::ranges::count(text.rows, false, &ResultRow::good), 1);
    }

    void aSelectionNamesWhatIsNotInIt()
    {
        const ResultText text = resultText(exampleResult(BackupEnd::Selection));
        QVERIFY2(text.next.contains("Redis"_L1), qPrintable(text.next));
        QVERIFY(text.heading != resultText(exampleResult(BackupEnd::Complete)).heading);
    }

    void aFailureSaysWhyAndKeepsTheRawWordsForDetails()
    {
        const ResultText text = resultText(exampleResult(BackupEnd::Failed));
        QVERIFY(!text.why.isEmpty() && !text.next.isEmpty());
        QVERIFY(!text.why.contains("permission denied for table"_L1));
        QVERIFY(text.details.contains("permission denied for table"_L1));
        QVERIFY(text.details.contains("database-failed"_L1));
    }
};

QTEST_GUILESS_MAIN(TestRunModel)
#include "tst_runmodel.moc"
