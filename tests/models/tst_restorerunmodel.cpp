// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/runs/restorerunmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestRestoreRunModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RestoreRunModel> m_model;
    FakeRestore *m_job = nullptr;

    void start(bool stepByStep, RestoreAction action = RestoreAction::Restore)
    {
        auto job = std::make_unique<FakeRestore>(exampleRestorePlan());
        m_job = job.get();
        m_model->start(action, std::move(job), stepByStep);
    }

private slots:
    void init() { m_model = std::make_unique<RestoreRunModel>(); }

    void straightThroughNobodyIsAsked()
    {
        start(false);
        QVERIFY(m_job->started && !m_job->stepByStep);
        QVERIFY(!m_model->waiting());
    }

    void stepByStepEachStepWaitsForAPerson()
    {
        start(true);
        QVERIFY(m_job->stepByStep);
        emit m_job->approvalNeeded(u"swap"_s);
        QCOMPARE(m_model->waiting()->id, u"swap"_s);
        QVERIFY(!m_model->waiting()->commands.isEmpty());
        QVERIFY(m_job->answers.isEmpty());
        m_model->approve();
        QCOMPARE(m_job->answers, QList{Approval::Run});
        QVERIFY(!m_model->waiting());
    }

    void aSecondClickAnswersNobody()
    {
        start(true);
        emit m_job->approvalNeeded(u"swap"_s);
        m_model->approve();
        m_model->approve();
        QCOMPARE(m_job->answers.size(), 1);
    }

    void onlyAnOptionalStepMayBeSkipped()
    {
        start(true);
        emit m_job->approvalNeeded(u"swap"_s);
        QVERIFY(!m_model->maySkip());
        m_model->skip();
        QVERIFY(m_job->answers.isEmpty());
        m_model->approve();
        emit m_job->approvalNeeded(u"prove"_s);
        QVERIFY(m_model->maySkip());
        m_model->skip();
        QCOMPARE(m_job->answers.last(), Approval::Skip);
    }

    void cancellingEndsTheWait()
    {
        start(true);
        emit m_job->approvalNeeded(u"swap"_s);
        m_model->cancel();
        QVERIFY(m_job->cancelled);
        QVERIFY(!m_model->waiting());
    }

    void duringTheSwapItSaysThatAuthentikIsStopped()
    {
        start(false);
        const QString before = m_model->hint();
        emit m_job->stepStarted(u"swap"_s);
        QVERIFY(m_model->isInDowntime());
        const QString during = m_model->hint();
        QVERIFY(during != before);
        m_model->cancel();
        QVERIFY(m_model->hint() != during);
        StepReport done;
        done.id = u"swap"_s;
        done.state = StepState::Done;
        emit m_job->stepFinished(done);
        QVERIFY(!m_model->isInDowntime());
    }

    void stepsThatAreKnownOnlyOnTheWayAreAddedAtTheEnd()
    {
        auto job = std::make_unique<FakeRestore>(Plan{.kind = u"new-host"_s, .steps = {{.id = u"start-database"_s}}});
        m_job = job.get();
        m_model->start(RestoreAction::Restore, std::move(job), false);
        emit m_job->stepStarted(u"start-database"_s);
        const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_job->growBy(exampleRestorePlan().steps);
        QCOMPARE(m_model->rowCount(), 8); // two of them in a group
        QCOMPARE(m_model->index(0).data(RunModel::StateRole).toInt(), static_cast<int>(StepState::Running));
        emit m_job->stepStarted(u"swap"_s);
        QVERIFY(m_model->isInDowntime());
        m_job->growBy({{.id = u"remove-deployment"_s}});
        QCOMPARE(m_model->rowCount(), 9);
        QCOMPARE(reset.size(), 0); // what stands on the page stays
    }

    void stepsThatAreAddedBeforeTheLastOneStandThere()
    {
        auto job = std::make_unique<FakeRestore>(
            Plan{.kind = u"new-host"_s, .steps = {{.id = u"look-at-host"_s}, {.id = u"finish-run"_s}}});
        m_job = job.get();
        m_model->start(RestoreAction::Restore, std::move(job), false);
        emit m_job->stepStarted(u"look-at-host"_s);
        m_job->growTo({{.id = u"look-at-host"_s}, {.id = u"swap"_s}, {.id = u"prove"_s}, {.id = u"finish-run"_s}});
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_model->index(0).data(RunModel::StateRole).toInt(), static_cast<int>(StepState::Running));
        emit m_job->stepStarted(u"finish-run"_s);
        QCOMPARE(m_model->index(3).data(RunModel::StateRole).toInt(), static_cast<int>(StepState::Running));
    }

    void whereAuthentikIsMadeTheHintDoesNotSayThatItRuns()
    {
        start(false);
        const QString usual = m_model->hint();
        auto job = std::make_unique<FakeRestore>(
            Plan{.kind = u"new-host"_s, .steps = {{.id = u"write-configuration"_s}, {.id = u"swap"_s}}});
        m_model->start(RestoreAction::Restore, std::move(job), false);
        QVERIFY(!m_model->hint().isEmpty() && m_model->hint() != usual);
    }

    void closingMeansAnotherThingForEachDeed()
    {
        QStringList questions;
        for (const RestoreAction action : {RestoreAction::Restore, RestoreAction::Resume, RestoreAction::Release}) {
            start(false, action);
            questions += m_model->closeQuestion();
        }
        QVERIFY(!questions.contains(QString()));
        QCOMPARE(questions.removeDuplicates(), 0);
    }

    void onlyADoneRunFillsTheBar()
    {
        QSignalSpy finished(m_model.get(), &RestoreRunModel::finished);
        start(false);
        m_job->finish(exampleOutcome(RestoreEnd::Undone));
        QVERIFY(m_model->fraction() < 1);
        QVERIFY(!m_model->isRunning());
        start(false);
        m_job->finish(exampleOutcome(RestoreEnd::Done));
        QCOMPARE(m_model->fraction(), 1.0);
        QCOMPARE(finished.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRestoreRunModel)
#include "tst_restorerunmodel.moc"
