// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/exampleinside.h"
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/gui/shown.h"
#include "ui/activity/activitypage.h"
#include "ui/main/workspace.h"
#include "ui/models/server/serverlistmodel.h"
#include "ui/widgets/run/reportbutton.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

using namespace keeper;
using namespace Qt::StringLiterals;

/// Activity on the workspace of a server, over a scripted one.
class TestActivityPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeBackend> m_backend;
    std::unique_ptr<ServerListModel> m_servers;
    std::unique_ptr<Workspace> m_workspace;

    template <typename T>
    T *find(const QString &name) const
    {
        return shown<T>(*m_workspace, name);
    }
    void press(const QString &name) const { QVERIFY2(pressShown(*m_workspace, name), qPrintable(name)); }
    void script(ServerRunState state) const { m_backend->serverRuns = QList{exampleServerRun(state)}; }
    void look() const
    {
        press(u"lookOnServer"_s);
        QTRY_VERIFY(find<QTreeView>(u"serverRuns"_s));
    }
    void typeName() const
    {
        QTRY_VERIFY(find<QLineEdit>(u"hostName"_s));
        QTest::keyClicks(find<QLineEdit>(u"hostName"_s), u"auth.example.org"_s);
    }

private slots:
    /// A server that answers at once must not be too quick for the window.
    void initTestCase_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("soon") << false;
        QTest::newRow("at once") << true;
    }
    void initTestCase() { qputenv("XDG_STATE_HOME", "/nonexistent"); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_backend = std::make_shared<FakeBackend>();
        scriptGoodRestore(*m_backend);
        QFETCH_GLOBAL(bool, atOnce);
        m_backend->answersAtOnce = atOnce;
        m_backend->journals = {exampleJournal(RestoreEnd::Done)};
        m_servers = std::make_unique<ServerListModel>(m_folder->filePath(u"servers.json"_s));
        const QString id = m_servers->keep({.address = u"admin@auth.example.org"_s, .destination = m_folder->path()});
        m_workspace = std::make_unique<Workspace>(id, *m_servers, m_backend, QString());
        m_workspace->resize(900, 640);
        m_workspace->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_workspace.get()));
        auto *tabs = m_workspace->findChild<QTabWidget *>(u"serverPages"_s);
        tabs->setCurrentWidget(m_workspace->findChild<ActivityPage *>());
        QTRY_VERIFY(find<QTreeView>(u"pastRuns"_s));
    }
    void cleanup()
    {
        m_workspace.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void aPastRunIsShownWithItsSteps()
    {
        auto *runs = find<QTreeView>(u"pastRuns"_s);
        QTRY_VERIFY(runs->model()->rowCount() >= 3); // the journal, and the sets of the catalogue that can be read
        QTest::mouseClick(runs->viewport(), Qt::LeftButton, {}, runs->visualRect(runs->model()->index(0, 0)).center());
        QTRY_VERIFY(find<QTreeView>(u"pastRunSteps"_s));
        QVERIFY(find<QLabel>(u"pastRunHeading"_s)->text().startsWith("Restore"_L1));
        press(u"detailsFold"_s);
        QVERIFY(find<QPlainTextEdit>(u"detailsText"_s)->toPlainText().contains("run-started"_L1));
    }

    void theReportOfAPastRunIsSavedWhereItWasAskedFor()
    {
        auto *runs = find<QTreeView>(u"pastRuns"_s);
        QTRY_VERIFY(runs->model()->rowCount() >= 3);
        QVERIFY(!find<ReportButton>(u"saveReport"_s)); // of which?
        runs->setCurrentIndex(runs->model()->index(0, 0));
        const QString path = m_folder->filePath(u"report.html"_s);
        QTRY_VERIFY(find<ReportButton>(u"saveReport"_s));
        find<ReportButton>(u"saveReport"_s)->saveTo(path);
        QVERIFY(find<QLabel>(u"reportSaved"_s)->text().contains(path));
        QFile report(path);
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(report.readAll());
        for (const QString &fact : {exampleJournal(RestoreEnd::Done).run, u"auth.example.org"_s, u"run-started"_s})
            QVERIFY2(written.contains(fact), qPrintable(fact));
        runs->setCurrentIndex(runs->model()->index(1, 0)); // of another there is none yet
        QTRY_VERIFY(!find<QLabel>(u"reportSaved"_s));
    }

    void aRunWithoutAnEndIsLookedForOnTheServer()
    {
        PastRun open = exampleJournal(RestoreEnd::Done);
        open.end.clear();
        open.state.reset();
        m_backend->journals = {open};
        auto *runs = find<QTreeView>(u"pastRuns"_s);
        m_workspace->findChild<ActivityPage *>()->reload();
        const auto state = [&] { return runs->model()->index(0, 0).data(ActivityModel::RunStateRole).toInt(); };
        QTRY_COMPARE(state(), static_cast<int>(StepState::Skipped)); // of an end nothing is known
        runs->setCurrentIndex(runs->model()->index(0, 0));
        press(u"messageRemedy"_s);
        QTRY_COMPARE(m_backend->listings, 1);
    }

    void anIncompleteBackupIsLookedInto()
    {
        scriptInside(*m_backend);
        m_backend->journals.clear();
        m_backend->sets = Catalogue{.sets = {exampleCatalogue().sets.at(1)}};
        m_workspace->reload();
        auto *runs = find<QTreeView>(u"pastRuns"_s);
        QTRY_COMPARE(runs->model()->rowCount(), 1);
        runs->setCurrentIndex(runs->model()->index(0, 0));
        press(u"messageRemedy"_s);
        QTRY_VERIFY(find<QTabWidget>(u"insideTabs"_s));
    }

    void runsOnTheServerAreLookedForWithoutASurvey()
    {
        m_backend->survey.reset(); // in the middle of a swap its database does not answer
        script(ServerRunState::Interrupted);
        look();
        QCOMPARE(find<QTreeView>(u"serverRuns"_s)->model()->rowCount(), 1);
        QVERIFY(find<QAbstractButton>(u"resumeRun"_s));
        QVERIFY(!find<QAbstractButton>(u"undoRun"_s) && !find<QAbstractButton>(u"releaseRun"_s));
    }

    void whichOfSeveralAuthentiksIsAskedOnce()
    {
        m_backend->deployment = fail(ErrorCode::SeveralDeployments, {}, {{u"projects"_s, u"authentik\nstaging"_s}});
        press(u"lookOnServer"_s);
        QTRY_VERIFY(find<QListWidget>(u"projects"_s));
        find<QListWidget>(u"projects"_s)->setCurrentRow(1);
        press(u"useProject"_s);
        QTRY_VERIFY(find<QTreeView>(u"serverRuns"_s));
        QCOMPARE(m_servers->servers().first().project, u"staging"_s);
        press(u"lookOnServer"_s);
        QTRY_COMPARE(m_backend->listings, 2);
        QCOMPARE(m_backend->project, u"staging"_s);
    }

    void aRestoreOfAnotherDayIsUndone()
    {
        look();
        press(u"undoRun"_s);
        typeName();
        QTRY_VERIFY(find<QAbstractButton>(u"next"_s)->isEnabled());
        QCOMPARE(m_backend->lookedAtRun, exampleServerRun(ServerRunState::Restored).run);
        script(ServerRunState::Undone);
        press(u"next"_s);
        QCOMPARE(m_backend->restoreKind, u"undo"_s);
        m_backend->restore->finish(exampleOutcome(RestoreEnd::Done));
        press(u"next"_s);                                 // close the result
        QTRY_VERIFY(find<QAbstractButton>(u"redoRun"_s)); // listed anew by itself
        QCOMPARE(m_backend->listings, 2);
    }

    void anInterruptedRunIsResumedWithoutItsDatabase()
    {
        m_backend->survey.reset();
        m_backend->runFacts.reset();
        script(ServerRunState::Interrupted);
        look();
        press(u"resumeRun"_s);
        QTRY_VERIFY(find<QLabel>(u"confirmLinesTitle"_s));
        QTRY_VERIFY(find<QLabel>(u"confirmLinesTitle"_s)->text().contains("anna@laptop"_L1));
        QVERIFY(!find<QLineEdit>(u"hostName"_s)); // nothing is replaced that was not begun already
        press(u"next"_s);
        QCOMPARE(m_backend->restoreKind, u"resume"_s);
        RestoreOutcome mended = exampleOutcome(RestoreEnd::Undone);
        mended.error.reset();
        m_backend->restore->finish(mended);
        QTRY_COMPARE(find<QLabel>(u"heading"_s)->text(), u"What was interrupted is taken back"_s);
    }

    void whoResumesWhatDoesNotRunMayUndoIt()
    {
        script(ServerRunState::Unproven);
        look();
        press(u"resumeRun"_s);
        press(u"next"_s);
        RestoreOutcome unproven = exampleOutcome(RestoreEnd::NeedsPerson);
        unproven.kept = exampleOutcome(RestoreEnd::Done).kept;
        m_backend->restore->finish(unproven);
        QTRY_VERIFY(find<QAbstractButton>(u"undo"_s));
        QVERIFY(!find<QAbstractButton>(u"release"_s)); // it would delete what runs
    }

    void cleaningUpLaterNamesWhatIsDeleted()
    {
        look();
        press(u"releaseRun"_s);
        QTRY_VERIFY(find<QTreeView>(u"confirmLines"_s));
        QCOMPARE(find<QTreeView>(u"confirmLines"_s)->model()->rowCount(), 2);
        QTRY_VERIFY(find<QLineEdit>(u"hostName"_s));
        QTest::keyClicks(find<QLineEdit>(u"hostName"_s), u"auth.example.org"_s);
        press(u"next"_s);
        QCOMPARE(m_backend->restoreKind, u"release"_s);
    }

    void whatChangedSinceItWasListedIsNotTouched()
    {
        look();
        m_backend->runFacts->value().run.state = ServerRunState::Undone; // somebody was quicker
        press(u"undoRun"_s);
        QTRY_VERIFY(find<QLabel>(u"messageWhat"_s));
        typeName();
        QVERIFY(!find<QAbstractButton>(u"next"_s)->isEnabled());
        QVERIFY(!m_backend->restore);
        press(u"back"_s);
        QTRY_VERIFY(find<QTreeView>(u"pastRuns"_s));
        script(ServerRunState::Undone);
        press(u"undoRun"_s); // the connection was not trusted any more: looked for anew, and found to be gone
        QTRY_VERIFY(m_backend->listings == 2);
    }

    void backReturnsToActivityAndKeepsTheConnection()
    {
        look();
        const int before = m_backend->disconnects;
        press(u"undoRun"_s);
        QTRY_VERIFY(find<QLineEdit>(u"hostName"_s));
        press(u"back"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"undoRun"_s));
        QCOMPARE(m_backend->disconnects, before);
    }

    void aServerThatCannotBeReachedIsTold()
    {
        m_backend->identityOf = fail(ErrorCode::HostUnreachable);
        press(u"lookOnServer"_s);
        QTRY_VERIFY(find<QLabel>(u"messageWhat"_s));
        press(u"back"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"lookOnServer"_s));
    }

    void aRestoreTakesThePlaceOfTheConnection()
    {
        look();
        m_workspace->startRestore();
        press(u"back"_s);
        auto *tabs = m_workspace->findChild<QTabWidget *>(u"serverPages"_s);
        tabs->setCurrentWidget(m_workspace->findChild<ActivityPage *>());
        const int listed = m_backend->listings;
        press(u"undoRun"_s); // looked for anew first: another server may have been connected in between
        typeName();
        QCOMPARE(m_backend->listings, listed + 1);
    }

    void aBackupGoesOnWhileOtherPagesAreLookedAt()
    {
        m_workspace->startBackup();
        press(u"next"_s);
        QTRY_VERIFY(m_backend->job && m_backend->job->started);
        const int before = m_backend->disconnects;
        press(u"back"_s);
        QTRY_VERIFY(find<QTreeView>(u"pastRuns"_s));
        QCOMPARE(m_backend->disconnects, before);
        m_backend->job->board = {{.stepId = u"save-media"_s, .done = 450'000'000, .expected = 900'000'000}};
        emit m_backend->job->stepStarted(u"save-media"_s);
        QTRY_VERIFY(find<QProgressBar>(u"liveProgress"_s) && find<QProgressBar>(u"liveProgress"_s)->value() > 0);
        QVERIFY(!find<QLabel>(u"liveWord"_s)->text().isEmpty());
        press(u"lookOnServer"_s); // one run for each server: shows it instead
        QTRY_VERIFY(find<QAbstractButton>(u"cancel"_s));
        QCOMPARE(m_backend->disconnects, before);
        press(u"back"_s);
        press(u"showLive"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"cancel"_s));
        press(u"back"_s);
        m_backend->job->finish(exampleResult(BackupEnd::Failed));
        press(u"next"_s); // a failure is shown wherever one is; close it
        QTRY_VERIFY(!find<QProgressBar>(u"liveProgress"_s));
        auto *runs = find<QTreeView>(u"pastRuns"_s);
        bool isListed = false;
        for (int row = 0; row < runs->model()->rowCount(); ++row)
            isListed = isListed || runs->model()->index(row, ActivityModel::ResultColumn).data() == u"Failed"_s;
        QVERIFY(isListed);
    }

    void closingAsksWhereItIsSeen()
    {
        m_workspace->startBackup();
        press(u"next"_s);
        QTRY_VERIFY(m_backend->job && m_backend->job->started);
        press(u"back"_s);
        QVERIFY(!m_workspace->askToClose());
        QVERIFY(find<QAbstractButton>(u"stay"_s));
        m_backend->job->finish(exampleResult(BackupEnd::Complete));
    }
};

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
