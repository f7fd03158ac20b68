// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/gui/shown.h"
#include "tests/gui/shownflow.h"
#include "ui/backup/foundpage.h"
#include "ui/connect/connectpage.h"
#include "ui/main/taskflow.h"
#include "ui/restore/checkpage.h"
#include "ui/restore/choicepage.h"
#include "ui/restore/confirmpage.h"
#include "ui/restore/previewpage.h"
#include "ui/restore/restoreresultpage.h"
#include "ui/restore/restorerunpage.h"
#include "ui/restore/setspage.h"
#include "ui/widgets/run/reportbutton.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeWidget>

using namespace keeper;
using namespace Qt::StringLiterals;

/// The wizard in the real window, over a scripted server.
class TestRestoreWizard : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::unique_ptr<TaskFlow> m_window;

    template <typename T>
    T *find(const QString &name) const
    {
        return shown<T>(*m_window, name);
    }
    void press(const QString &name) const { QVERIFY2(pressShown(*m_window, name), qPrintable(name)); }
    template <typename P>
    bool shows() const
    {
        return qobject_cast<P *>(m_window->findChild<QStackedWidget *>()->currentWidget()) != nullptr;
    }
    bool isEnabled(const QString &name) const
    {
        const auto *button = find<QAbstractButton>(name);
        return button && button->isEnabled();
    }
    void pressReturn() const
    {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), Qt::Key_Return);
    }
    void goToSets() const
    {
        m_window->startRestore({});
        QVERIFY(shows<SetsPage>());
        QTest::keyClicks(find<QLineEdit>(u"folder"_s), u"/srv/backups"_s);
    }
    void goToServer() const
    {
        goToSets();
        press(u"next"_s); // verify
        QVERIFY(shows<CheckPage>());
        press(u"next"_s);
        QVERIFY(shows<ConnectPage>());
    }
    void goToChoice() const
    {
        goToServer();
        press(u"next"_s);
        QTRY_VERIFY(shows<ChoicePage>());
    }
    void goToConfirm() const
    {
        goToChoice();
        press(u"next"_s);
        QVERIFY(shows<PreviewPage>());
        press(u"next"_s);
        QVERIFY(shows<ConfirmPage>());
    }
    void confirmByName() const
    {
        QTest::keyClicks(find<QLineEdit>(u"hostName"_s), u"auth.example.org"_s);
        press(u"next"_s);
        QVERIFY(shows<RestoreRunPage>());
    }
    void goToRun() const
    {
        goToConfirm();
        confirmByName();
    }
    void goToResult(RestoreEnd end = RestoreEnd::Done) const
    {
        goToRun();
        m_backend.restore->finish(exampleOutcome(end));
        QVERIFY(shows<RestoreResultPage>());
    }

private slots:
    void init()
    {
        m_backend = {};
        scriptGoodRestore(m_backend);
        m_window = showFlow(m_backend, u"admin@auth.example.org"_s);
        QVERIFY(m_window);
    }
    void cleanup() { QVERIFY(endFlow(m_window)); }

    void fromABackupToARestoredServer()
    {
        goToRun();
        QVERIFY(m_backend.restore->started && !m_backend.restore->stepByStep);
        QCOMPARE(m_backend.restoreKind, u"restore"_s);
        QCOMPARE(m_backend.checkedPath, exampleSource().set.address());
        // The user typed before is kept, since it is the same host.
        QCOMPARE(m_backend.request->target.user, u"admin"_s);
        m_backend.restore->finish(exampleOutcome(RestoreEnd::Done));
        QVERIFY(shows<RestoreResultPage>());
        QCOMPARE(find<QTreeWidget>(u"proof"_s)->topLevelItemCount(), 8);
    }

    void theBackupThatWasChosenElsewhereIsTheOneHere()
    {
        for (const QString &path : {u"/srv/backups/one"_s, u"/srv/backups/two"_s}) {
            m_window->startRestore(path);
            QVERIFY(shows<SetsPage>());
            QCOMPARE(find<QLineEdit>(u"folder"_s)->text(), path);
        }
    }

    void aBackupThatWasNamedIsVerifiedAtOnce_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("answered later") << false;
        QTest::newRow("answered at once") << true;
    }
    void aBackupThatWasNamedIsVerifiedAtOnce()
    {
        QFETCH(const bool, atOnce);
        m_backend.answersAtOnce = atOnce;
        const CatalogueSet incomplete = exampleCatalogue().sets.at(1);
        m_backend.sets = Catalogue{.sets = {incomplete}};
        m_window->startRestore(incomplete.path + u'/');
        QTRY_VERIFY(shows<CheckPage>());
        QCOMPARE(m_backend.checkedPath, incomplete.path);
        press(u"back"_s);
        QVERIFY(shows<SetsPage>() && isEnabled(u"next"_s)); // to another one, or to this again
        m_window->startRestore(incomplete.path);
        QTRY_VERIFY(shows<CheckPage>());
        press(u"next"_s);
        QVERIFY(shows<ConnectPage>());
    }

    void aNamedBackupThatCantBeReadIsToldOfWhereAnotherIsChosen()
    {
        const CatalogueSet damaged = exampleCatalogue().sets.first();
        m_backend.sets = Catalogue{.sets = {damaged}};
        m_window->startRestore(damaged.path);
        QTRY_VERIFY(find<QLabel>(u"messageWhat"_s));
        QVERIFY(shows<SetsPage>() && !isEnabled(u"next"_s));
    }

    void aNamedBackupThatIsReadTooLateLeadsNowhere()
    {
        const CatalogueSet set = exampleCatalogue().sets.last();
        m_backend.sets = Catalogue{.sets = {set}};
        m_window->startRestore(set.path);
        press(u"back"_s); // before the answer is there
        QVERIFY(!QTest::qWaitFor([this] { return shows<CheckPage>(); }, 200));
        QVERIFY(m_backend.checkedPath.isEmpty());
    }

    void whoseWizardWasStoppedChoosesTheBackupAnew()
    {
        goToChoice();
        QVERIFY(m_window->askToClose()); // and then was not closed, since another server's run goes on
        press(u"next"_s);
        QVERIFY(shows<SetsPage>());
    }

    void theKeyboardAloneGoesAllTheWay()
    {
        m_window->startRestore({});
        QVERIFY(shows<SetsPage>());
        QTest::keyClicks(m_window->focusWidget(), u"/srv/backups"_s);
        QTRY_VERIFY(isEnabled(u"next"_s));
        pressReturn();
        QVERIFY(shows<CheckPage>());
        QTRY_VERIFY(isEnabled(u"next"_s));
        pressReturn();
        QVERIFY(shows<ConnectPage>());
        pressReturn();
        QTRY_VERIFY(shows<ChoicePage>());
        pressReturn();
        QVERIFY(shows<PreviewPage>());
        pressReturn();
        QVERIFY(shows<ConfirmPage>());
        pressReturn();
        QVERIFY(shows<ConfirmPage>()); // nothing typed yet
        QTest::keyClicks(m_window->focusWidget(), u"auth.example.org"_s);
        pressReturn();
        QVERIFY(shows<RestoreRunPage>());
    }

    void backWorksUntilTheRunStarts()
    {
        goToConfirm();
        press(u"back"_s);
        QVERIFY(shows<PreviewPage>());
        press(u"back"_s);
        QVERIFY(shows<ChoicePage>());
        press(u"back"_s);
        QVERIFY(shows<ConnectPage>());
        press(u"back"_s);
        QVERIFY(shows<CheckPage>());
        press(u"back"_s);
        QVERIFY(shows<SetsPage>());
        const QSignalSpy left(m_window.get(), &TaskFlow::left);
        press(u"back"_s);
        QCOMPARE(left.size(), 1);
        goToSets(); // and forth again
        press(u"next"_s);
        QVERIFY(shows<CheckPage>());
    }

    void duringARunThereIsNoWayBackButCancel()
    {
        goToRun();
        QVERIFY(!find<QAbstractButton>(u"back"_s));
        press(u"cancel"_s);
        QVERIFY(m_backend.restore->cancelled);
        QVERIFY(!isEnabled(u"cancel"_s));
    }

    void aDamagedBackupGoesNoFurther()
    {
        m_backend.checkedSet = exampleCheckedSet(SetCondition::Damaged);
        goToSets();
        press(u"next"_s);
        QTRY_VERIFY(find<QLabel>(u"messageWhy"_s));
        QVERIFY(find<QLabel>(u"messageWhy"_s)->text().contains("database.dump"_L1));
        QVERIFY(!isEnabled(u"next"_s));
    }

    void verifyingCanBeCancelled()
    {
        m_backend.checkedSet.reset();
        goToSets();
        press(u"next"_s);
        QVERIFY(!isEnabled(u"next"_s));
        press(u"cancel"_s);
        QVERIFY(shows<SetsPage>());
    }

    void aWizardLeftWhileConnectingDoesNotComeBack()
    {
        goToServer();
        press(u"next"_s);
        m_window->startBackup(); // before the answer is there
        QTRY_VERIFY(shows<FoundPage>());
        QVERIFY(!QTest::qWaitFor([this] { return !shows<FoundPage>(); }, 200));
    }

    void theHostKeyIsAskedOnTheWay()
    {
        m_backend.asksHostKey = HostKeyQuestion{.host = u"auth"_s, .key = exampleIdentity().hostKey};
        goToServer();
        press(u"next"_s);
        press(u"trustKey"_s);
        QTRY_VERIFY(shows<ChoicePage>());
    }

    void whichOfSeveralAuthentiksIsAskedForEachRestore()
    {
        m_backend.deployment = fail(ErrorCode::SeveralDeployments, {}, {{u"projects"_s, u"authentik\nstaging"_s}});
        for (int time = 0; time < 2; ++time) {
            goToServer();
            press(u"next"_s);
            press(u"useProject"_s);
            QTRY_VERIFY(shows<ChoicePage>());
        }
    }

    void aBlockedPreflightStopsWithWhatToDo()
    {
        m_backend.target->value().survey.deployment.version = u"2024.2.1"_s;
        goToChoice();
        press(u"next"_s);
        QVERIFY(shows<PreviewPage>());
        QVERIFY(!isEnabled(u"next"_s));
        pressReturn();
        QVERIFY(shows<PreviewPage>());
        QVERIFY(!find<QLabel>(u"checkText"_s)->text().isEmpty());
        m_backend.target = exampleTarget(); // mended
        press(u"lookAgain"_s);
        QTRY_VERIFY(shows<PreviewPage>() && isEnabled(u"next"_s));
    }

    void onlyTheRightNameEnablesTheButton()
    {
        goToConfirm();
        QVERIFY(!isEnabled(u"next"_s));
        QVERIFY(find<QAbstractButton>(u"next"_s)->text().contains("auth.example.org"_L1));
        QTest::keyClicks(find<QLineEdit>(u"hostName"_s), u"auth.example.net"_s);
        QVERIFY(!isEnabled(u"next"_s));
        QGuiApplication::clipboard()->setText(u" auth.example.org "_s);
        find<QLineEdit>(u"hostName"_s)->selectAll();
        find<QLineEdit>(u"hostName"_s)->paste();
        QVERIFY(isEnabled(u"next"_s));
    }

    void aRefusedPlanIsToldInThePage()
    {
        m_backend.refusesRestore = Error{.code = ErrorCode::ServerBusy};
        goToConfirm();
        QTest::keyClicks(find<QLineEdit>(u"hostName"_s), u"auth.example.org"_s);
        press(u"next"_s);
        QVERIFY(shows<ConfirmPage>());
        QVERIFY(find<QLabel>(u"messageWhat"_s));
    }

    void stepByStepEachStepShowsItsCommandsAndWaits()
    {
        goToChoice();
        auto *way = find<QAbstractButton>(u"stepByStep"_s);
        QVERIFY(way);
        QTest::keyClick(way, Qt::Key_Space);
        QVERIFY(way->isChecked());
        press(u"next"_s);
        QVERIFY(shows<PreviewPage>());
        press(u"next"_s);
        QVERIFY(shows<ConfirmPage>());
        confirmByName();
        FakeRestore &job = *m_backend.restore;
        QVERIFY(job.stepByStep);
        QVERIFY(!find<QAbstractButton>(u"next"_s));
        emit job.approvalNeeded(u"swap"_s);
        QVERIFY(find<QPlainTextEdit>(u"waitingCommands"_s)->toPlainText().contains("docker stop"_L1));
        QVERIFY(!find<QAbstractButton>(u"skipStep"_s));
        press(u"next"_s);
        QCOMPARE(job.answers, QList{Approval::Run});
        QVERIFY(!find<QPlainTextEdit>(u"waitingCommands"_s));
        emit job.approvalNeeded(u"prove"_s);
        press(u"skipStep"_s);
        QCOMPARE(job.answers.last(), Approval::Skip);
    }

    void aReturnHeldDownRunsOneStepOnly()
    {
        goToRun();
        emit m_backend.restore->approvalNeeded(u"swap"_s);
        QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Return, {}, {}, true);
        QCoreApplication::sendEvent(m_window.get(), &repeated);
        QVERIFY(m_backend.restore->answers.isEmpty());
        pressReturn();
        QCOMPARE(m_backend.restore->answers.size(), 1);
    }

    void closingInTheMiddleAsksFirst()
    {
        goToRun();
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_backend.restore->cancelled);
        press(u"stay"_s);
        QVERIFY(!m_backend.restore->cancelled);
        QVERIFY(!find<QAbstractButton>(u"stay"_s));
    }

    void closingWaitsUntilEverythingWasPutBack()
    {
        goToRun();
        emit m_backend.restore->stepStarted(u"swap"_s);
        m_window->close();
        press(u"cancelAndClose"_s);
        QVERIFY(m_backend.restore->cancelled);
        QVERIFY(m_window->isVisible());
        m_backend.restore->finish(exampleOutcome(RestoreEnd::Undone));
        QVERIFY(!m_window->isVisible());
    }

    void closingIsOffWhereAPersonMustAct()
    {
        goToRun();
        m_window->close();
        press(u"cancelAndClose"_s);
        m_backend.restore->finish(exampleOutcome(RestoreEnd::NeedsPerson));
        QVERIFY(m_window->isVisible());
        QVERIFY(find<QLabel>(u"personCommands"_s)->text().contains("docker start"_L1));
        press(u"copyCommands"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains("docker start"_L1));
    }

    void undoShowsWhatIsLostAndAsksForTheNameAgain()
    {
        goToResult();
        press(u"undo"_s);
        QVERIFY(shows<ConfirmPage>());
        QTRY_VERIFY(find<QTreeWidget>(u"confirmLines"_s));
        QCOMPARE(find<QTreeWidget>(u"confirmLines"_s)->topLevelItemCount(), 5);
        QVERIFY(!isEnabled(u"next"_s));
        confirmByName();
        QCOMPARE(m_backend.restoreKind, u"undo"_s);
        QVERIFY(!m_backend.restore->stepByStep);
        m_backend.restore->finish(exampleOutcome(RestoreEnd::Done));
        QVERIFY(shows<RestoreResultPage>());
        QVERIFY(find<QAbstractButton>(u"undo"_s)); // forth again
    }

    void backFromUndoReturnsToTheResult()
    {
        goToResult();
        press(u"undo"_s);
        press(u"back"_s);
        QVERIFY(shows<RestoreResultPage>());
        QVERIFY(isEnabled(u"undo"_s));
    }

    void deletingWhatIsKeptIsAskedForByName()
    {
        goToResult();
        press(u"release"_s);
        QTRY_VERIFY(find<QLineEdit>(u"hostName"_s));
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        QVERIFY(shows<ConfirmPage>());
        QTest::keyClicks(find<QLineEdit>(u"hostName"_s), u"auth.example.org"_s);
        press(u"next"_s);
        QCOMPARE(m_backend.restoreKind, u"release"_s);
        RestoreOutcome released = exampleOutcome(RestoreEnd::Done);
        released.kept.clear();
        m_backend.restore->finish(released);
        QVERIFY(!find<QAbstractButton>(u"undo"_s) && !find<QAbstractButton>(u"release"_s));
    }

    void theReportIsSavedWhereItWasAskedFor()
    {
        const QTemporaryDir folder;
        goToResult();
        QVERIFY(isEnabled(u"saveReport"_s));
        find<ReportButton>(u"saveReport"_s)->saveTo(folder.filePath(u"report.html"_s));
        QVERIFY(find<QLabel>(u"reportSaved"_s)->text().contains("report.html"_L1));
        QFile report(folder.filePath(u"report.html"_s));
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(report.readAll().contains("auth.example.org"));
    }

    void aReportThatCantBeWrittenIsTold()
    {
        goToResult();
        auto *save = find<ReportButton>(u"saveReport"_s);
        const QTemporaryDir folder;
        save->saveTo(folder.filePath(u"report.html"_s));
        const QString good = find<QLabel>(u"reportSaved"_s)->text();
        save->saveTo(u"/no/such/folder/report.html"_s);
        QVERIFY(!find<QLabel>(u"reportSaved"_s)->text().startsWith(good.section(u'/', 0, 0)));
    }
};

QTEST_MAIN(TestRestoreWizard)
#include "tst_restorewizard.moc"
