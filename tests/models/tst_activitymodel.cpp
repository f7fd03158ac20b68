// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/journal.h"
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/models/server/activitymodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

SavedServer server(const QString &address)
{
    return {.id = u"1"_s, .address = address};
}

CatalogueSet set(SetState state)
{
    CatalogueSet made = exampleCatalogue().sets.last();
    made.manifest->state = state;
    return made;
}

} // namespace

/// What this computer knows of past runs.
class TestActivityModel : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::unique_ptr<ActivityModel> m_model;

    [[nodiscard]] QString shown(int row, int column) const { return m_model->index(row, column).data().toString(); }
    [[nodiscard]] StepState state(int row) const
    {
        return static_cast<StepState>(m_model->index(row, 0).data(ActivityModel::RunStateRole).toInt());
    }
    void reload(const QList<PastRun> &journals)
    {
        m_backend.journals = journals;
        m_model->reload(u"/state"_s);
        QCoreApplication::processEvents();
    }

private slots:
    void init()
    {
        m_backend = {};
        m_model = std::make_unique<ActivityModel>(m_backend, server(u"admin@auth.example.org"_s));
    }

    void itIsASoundItemModel()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!m_model->note().isEmpty());
        m_model->setSets({set(SetState::Complete)});
        reload({exampleJournal(RestoreEnd::Done)});
        QTRY_COMPARE(m_model->rowCount(), 2);
        QVERIFY(m_model->note().isEmpty());
    }

    void runsOfAllKindsStandNewestFirst()
    {
        m_model->setSets({set(SetState::Incomplete)}); // of the day before
        reload({exampleJournal(RestoreEnd::Undone)});
        QTRY_COMPARE(m_model->rowCount(), 2);
        QCOMPARE(shown(0, ActivityModel::WhatColumn), u"Restore"_s);
        QCOMPARE(state(0), StepState::Failed);
        QCOMPARE(shown(0, ActivityModel::TookColumn), u"4 min 0 s"_s);
        QCOMPARE(shown(1, ActivityModel::WhatColumn), u"Backup"_s);
        QCOMPARE(shown(1, ActivityModel::ResultColumn), u"Incomplete"_s);
        QCOMPARE(state(1), StepState::Skipped); // never green
    }

    void onlyJournalsOfThisServerAreShown()
    {
        PastRun other = exampleJournal(RestoreEnd::Done);
        other.host = u"staging"_s;
        PastRun unknown = exampleJournal(RestoreEnd::Done);
        unknown.host.clear();
        PastRun port = exampleJournal(RestoreEnd::Done);
        port.port = 2222; // the address names none: as the ssh configuration has it
        reload({other, unknown, port});
        QTRY_COMPARE(m_model->rowCount(), 1);
        m_model->setServer(server(u"auth.example.org:22"_s));
        QCOMPARE(m_model->rowCount(), 0);
        SavedServer project = server(u"auth.example.org"_s);
        project.project = u"another"_s;
        m_model->setServer(project);
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setServer(server(u"STAGING"_s));
        QCOMPARE(m_model->rowCount(), 1);
    }

    void aBackupThatLeftNoSetIsRememberedForTheSession()
    {
        m_model->note(exampleResult(BackupEnd::Complete)); // its set is in the catalogue
        QCOMPARE(m_model->rowCount(), 0);
        m_model->note(exampleResult(BackupEnd::Failed));
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(state(0), StepState::Failed);
        m_model->choose(0);
        QVERIFY(!m_model->chosenText()->why.isEmpty() && !m_model->chosenText()->next.isEmpty());
    }

    void aBackupThatLeftNoSetIsToldOnce()
    {
        PastRun failed = exampleJournal(RestoreEnd::Failed);
        failed.kind = u"backup"_s;
        failed.run = exampleResult(BackupEnd::Failed).report.run;
        reload({failed}); // of another day
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(state(0), StepState::Failed);
        m_model->note(exampleResult(BackupEnd::Failed)); // of this session, and in its journal too
        QCOMPARE(m_model->rowCount(), 1);
    }

    void theChosenRunTellsItsStepsAndItsEnd()
    {
        reload({exampleJournal(RestoreEnd::NeedsPerson)});
        QTRY_COMPARE(m_model->rowCount(), 1);
        QVERIFY(!m_model->chosenText());
        m_model->choose(0);
        const PastRunText text = *m_model->chosenText();
        QCOMPARE(text.state, StepState::Failed);
        QCOMPARE(text.commands, QStringList{u"docker start 1111 2222"_s});
        QVERIFY(!text.steps.isEmpty() && !text.log.isEmpty());
        reload({exampleJournal(RestoreEnd::NeedsPerson)}); // nothing new: the choice stays
        QCOMPARE(m_model->chosen(), 0);
    }

    void theChosenRunHasAReportWithNothingAsMarkup()
    {
        PastRun run = exampleJournal(RestoreEnd::NeedsPerson);
        run.text += u"<script>alert(1)</script>"_s;
        reload({run});
        QTRY_COMPARE(m_model->rowCount(), 1);
        QVERIFY(m_model->chosenReport().isEmpty() && m_model->chosenRun().isEmpty());
        m_model->choose(0);
        QCOMPARE(m_model->chosenRun(), run.run);
        const QString report = m_model->chosenReport();
        for (const QString &fact :
             {run.run, u"auth.example.org"_s, u"docker start 1111 2222"_s, u"2026-11-24T09:00:07Z"_s})
            QVERIFY2(report.contains(fact), qPrintable(fact));
        QVERIFY(!report.contains("<script"_L1));
    }

    void aRunWithoutAnEndIsNoSuccess()
    {
        PastRun open = exampleJournal(RestoreEnd::Done);
        open.end.clear();
        open.state.reset();
        open.finishedAt = {};
        open.steps = {{.id = u"prepare-run"_s, .state = StepState::Done},
                      {.id = u"swap"_s, .state = StepState::Running},
                      {.id = u"prove"_s}};
        reload({open});
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(state(0), StepState::Skipped);
        QVERIFY(shown(0, ActivityModel::TookColumn).isEmpty());
        m_model->choose(0);
        const PastRunText text = *m_model->chosenText();
        QCOMPARE(text.steps.size(), 2); // what it never came to is left out
        QCOMPARE(text.steps.last().state, StepState::Running);
        QVERIFY(text.steps.last().word != u"Running"_s);
        QVERIFY(!text.next.isEmpty());
    }

    void whatAResumeTookBackOnPurposeIsNoFailure()
    {
        PastRun resumed = exampleJournal(RestoreEnd::Undone);
        resumed.kind = u"resume"_s;
        resumed.state = RunState::Done;
        reload({resumed});
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(state(0), StepState::Done);
        QCOMPARE(shown(0, ActivityModel::ResultColumn), u"Taken back"_s);
    }

    void whatToDoNextHasAButtonWhereOneHelps()
    {
        PastRun open = exampleJournal(RestoreEnd::Done);
        open.end.clear();
        open.state.reset();
        PastRun person = exampleJournal(RestoreEnd::NeedsPerson);
        person.run = u"another"_s;
        person.startedAt = open.startedAt.addSecs(-1);
        PastRun done = exampleJournal(RestoreEnd::Done);
        done.run = u"done"_s;
        done.startedAt = open.startedAt.addSecs(-2);
        const CatalogueSet incomplete = set(SetState::Incomplete);
        reload({open, person, done});
        m_model->setSets({incomplete});
        const auto actionOf = [this](int row) {
            m_model->choose(row);
            return m_model->chosenText()->action;
        };
        QVERIFY(actionOf(0) == Action::ShowRuns);
        QVERIFY(actionOf(1) == Action::ShowRuns);
        QVERIFY(actionOf(2) == std::nullopt);
        QVERIFY(m_model->chosenSet().isEmpty());
        QVERIFY(actionOf(3) == Action::LookInside);
        QCOMPARE(m_model->chosenSet(), incomplete.path);
    }

    void theJournalOfASetIsReadWhenItIsChosen()
    {
        const QTemporaryDir folder;
        const auto journal = Journal::create(folder.filePath(u"journal.jsonl"_s)).value();
        const Plan plan{.kind = u"backup"_s,
                        .steps = {{.id = u"prepare-set"_s}, {.id = u"finish-set"_s}, {.id = u"clean-up"_s}}};
        QVERIFY(journal->write(u"run-started"_s, {{u"run"_s, u"r"_s}, {u"plan"_s, toJson(plan)}}));
        QVERIFY(journal->write(u"done"_s, {{u"step"_s, u"prepare-set"_s}, {u"milliseconds"_s, 1500}}));
        QVERIFY(journal->write(u"started"_s, {{u"step"_s, u"finish-set"_s}}));
        CatalogueSet made = set(SetState::Complete);
        made.path = folder.path();
        m_backend.journals = {readPastRun(folder.filePath(u"journal.jsonl"_s)).value()};
        m_model->setSets({made});
        m_model->choose(0);
        QTRY_COMPARE(m_model->chosenText()->steps.size(), 2);
        // The set is finished, so its last step was; the journal in it was closed before.
        QCOMPARE(m_model->chosenText()->steps.last().state, StepState::Done);
        QCOMPARE(m_model->chosenText()->steps.first().lasted, u"1 s"_s);
        m_model->setSets({made, set(SetState::Complete)});
        m_model->setSets({made});
        QCOMPARE(m_model->chosen() < 0 ? 0 : m_model->chosenText()->steps.size(), m_model->chosen() < 0 ? 0 : 2);
    }
};

QTEST_GUILESS_MAIN(TestActivityModel)
#include "tst_activitymodel.moc"
