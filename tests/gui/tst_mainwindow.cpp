// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/scriptedwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace keeper;
using namespace Qt::StringLiterals;

/// The window with all its servers, over scripted ones.
class TestMainWindow : public ScriptedWindow
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addBothWays(); }
    void init()
    {
        QFETCH_GLOBAL(bool, atOnce);
        begin(atOnce);
    }
    void cleanup() { end(); }

    void theFirstStartIsOneSentenceAndOneButton()
    {
        open();
        QVERIFY(!list()->isVisible());
        int buttons = 0;
        for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
            buttons += button->isVisible() ? 1 : 0;
        QCOMPARE(buttons, 1);
        QVERIFY(m_window->focusWidget() && m_window->focusWidget()->objectName() == "addFirstServer"_L1);
    }

    void fromFirstStartToABackupInFewClicks()
    {
        open();
        press(u"addFirstServer"_s);                                                   // 1
        QTest::keyClicks(find<QLineEdit>(u"address"_s), u"admin@auth.example.org"_s); // the one address
        press(u"next"_s);                                                             // 2
        QTRY_VERIFY(m_window->workspace());
        QCOMPARE(list()->model()->rowCount(), 1);
        startBackup(); // 3 and 4
        QTRY_VERIFY(m_backends.last()->job && m_backends.last()->job->started);
        m_backends.last()->job->finish(exampleResult(BackupEnd::Complete));
        press(u"next"_s); // close the result
        QTRY_VERIFY(find<QAbstractButton>(u"backUpNow"_s));
        const auto kept = readServers(serversFile());
        QVERIFY(kept && kept->size() == 1);
        QCOMPARE(kept->first().address, u"admin@auth.example.org"_s);
        QCOMPARE(kept->first().destination, m_folder->path());
    }

    void aServerWithoutAuthentikMayGetOneFromABackup()
    {
        m_isEmpty = true;
        open();
        press(u"addFirstServer"_s);
        QVERIFY(!find<QAbstractButton>(u"restoreOnto"_s));
        QTest::keyClicks(find<QLineEdit>(u"address"_s), u"admin@new.example.org"_s);
        press(u"next"_s);
        press(u"restoreOnto"_s);
        QTRY_VERIFY(m_window->workspace());
        QCOMPARE(list()->model()->rowCount(), 1);
        QTRY_VERIFY(find<QTreeView>(u"sets"_s));
        find<QTreeView>(u"sets"_s)->setCurrentIndex(find<QTreeView>(u"sets"_s)->model()->index(0, 0));
        press(u"next"_s);
        QTRY_VERIFY(find<QLabel>(u"setSummary"_s));
        press(u"next"_s);
        // Not to where the backup came from.
        QCOMPARE(find<QLineEdit>(u"address"_s)->text(), u"admin@new.example.org"_s);
        press(u"next"_s);
        QTRY_VERIFY(find<QWidget>(u"verdict"_s));
        press(u"next"_s);
        QTest::keyClicks(find<QLineEdit>(u"hostName"_s), u"new.example.org"_s);
        press(u"next"_s);
        QCOMPARE(m_backends.last()->restoreKind, u"new-host"_s);
    }

    void anImportedServerShowsHowItStandsBeforeItIsChosen()
    {
        keepServers({u"auth.example.org"_s});
        QVERIFY(QFile::rename(serversFile(), m_folder->filePath(u"export.json"_s)));
        keepServers({u"staging"_s});
        open();
        m_window->findChild<QAction *>(u"actionImport"_s)->trigger();
        QTRY_VERIFY(m_window->findChild<QFileDialog *>());
        auto *dialog = m_window->findChild<QFileDialog *>();
        emit dialog->fileSelected(m_folder->filePath(u"export.json"_s));
        dialog->close();
        QCOMPARE(list()->model()->rowCount(), 2);
        QCOMPARE(m_backends.size(), 2); // its own workspace
        QTRY_VERIFY(!m_backends.last()->folder.isEmpty());
    }

    void aServerIsLookedAtWhenAsked()
    {
        keepServers({u"auth.example.org"_s});
        open();
        press(u"lookNow"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"lookNow"_s) && m_backends.first()->request);
        QTRY_VERIFY(find<QLabel>(u"overview0"_s)->text().contains("/opt/authentik"_L1));
    }

    void addingCanBeLeft()
    {
        open();
        press(u"addFirstServer"_s);
        press(u"back"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"addFirstServer"_s));
        QCOMPARE(list()->model()->rowCount(), 0);
    }

    void anAddressThatIsCorrectedIsKept()
    {
        keepServers({u"auht.example.org"_s});
        open();
        m_backends.first()->identityOf = fail(ErrorCode::HostNotFound);
        press(u"backUpNow"_s);
        QTRY_VERIFY(find<QLabel>(u"messageWhat"_s));
        auto *address = find<QLineEdit>(u"address"_s);
        address->selectAll();
        QTest::keyClicks(address, u"auth.example.org"_s);
        m_backends.first()->identityOf = exampleIdentity();
        press(u"next"_s);
        QTRY_VERIFY(find<QTreeView>(u"parts"_s));
        QCOMPARE(readServers(serversFile())->first().address, u"auth.example.org"_s);
    }

    void aServerOfTheCommandLineIsChosenOrAdded()
    {
        keepServers({u"auth.example.org"_s, u"staging"_s});
        open(startValues(u"staging"_s));
        QVERIFY(m_window->workspace());
        QCOMPARE(find<QLabel>(u"serverTitle"_s)->text(), u"staging"_s);
        m_window.reset();
        open(startValues(u"staging"_s, u"/mnt/usb"_s, u"/k/id"_s)); // its folder and key, for this once
        QTRY_COMPARE(m_backends.last()->folder, u"/mnt/usb"_s);
        press(u"lookNow"_s);
        QTRY_VERIFY(m_backends.last()->request);
        QCOMPARE(m_backends.last()->request->identityFile, u"/k/id"_s);
        m_window.reset();
        open(startValues(u"third"_s));
        QVERIFY(!m_window->workspace());
        QCOMPARE(find<QLineEdit>(u"address"_s)->text(), u"third"_s);
    }

    void whoKeepsItRunningHasNotClosed()
    {
        keepServers({u"auth.example.org"_s});
        open();
        startBackup();
        QTRY_VERIFY(m_backends.first()->job);
        m_window->close();
        press(u"stay"_s);
        m_backends.first()->job->finish(exampleResult(BackupEnd::Complete));
        QVERIFY(m_window->isVisible());
        m_window->close();
        QVERIFY(!m_window->isVisible());
    }

    void aServerAtWorkIsNotRemovedAndItIsSaidWhy()
    {
        keepServers({u"auth.example.org"_s});
        open();
        startBackup();
        QTRY_VERIFY(m_backends.first()->job);
        auto *remove = m_window->findChild<QAction *>(u"actionRemove"_s);
        remove->trigger();
        QTRY_VERIFY(message());
        QVERIFY(shown<QLabel>(*message(), u"messageWhat"_s)->text().contains("auth.example.org"_L1));
        QVERIFY(!shown<QLabel>(*message(), u"messageNext"_s)->text().isEmpty());
        QVERIFY(!m_window->findChild<QMessageBox *>());      // nothing to say yes to
        QVERIFY(pressShown(*message(), u"messageRemedy"_s)); // and what is under way is seen
        QVERIFY(shown<QPushButton>(*m_window, u"cancel"_s));
        QVERIFY(!message());
        m_backends.first()->job->finish(exampleResult(BackupEnd::Complete));
        remove->trigger();
        auto *question = m_window->findChild<QMessageBox *>();
        QTRY_VERIFY(question);
        QCOMPARE(question->textFormat(), Qt::PlainText);
        QCOMPARE(question->buttonRole(question->defaultButton()), QMessageBox::RejectRole); // Return removes nothing
        question->buttons().first()->click();
        QTRY_COMPARE(list()->model()->rowCount(), 0);
    }

    void aRunThatFailsOnItIsSeenAtOnce()
    {
        keepServers({u"auth.example.org"_s});
        open();
        startBackup();
        QTRY_VERIFY(m_backends.first()->job);
        press(u"back"_s);                                             // to the pages: the run goes on
        QVERIFY(!find<QAbstractButton>(u"backUpNow"_s)->isEnabled()); // nothing new meanwhile
        QVERIFY(!m_window->findChild<QAction *>(u"actionBackUp"_s)->isEnabled());
        m_backends.first()->job->finish(exampleResult(BackupEnd::Failed));
        QTRY_VERIFY(find<QLabel>(u"messageWhat"_s));
        const QModelIndex row = list()->model()->index(0, 0);
        QCOMPARE(row.data(ServerListModel::StateRole).toInt(), int(StepState::Failed));
        press(u"next"_s); // closed: somebody has seen it
        QCOMPARE(row.data(ServerListModel::StateRole).toInt(), int(StepState::Done));
        QVERIFY(find<QAbstractButton>(u"backUpNow"_s)->isEnabled());
        QVERIFY(m_window->findChild<QAction *>(u"actionBackUp"_s)->isEnabled());
    }

    void aKeyDoesNotThrowAwayAHalfFilledWizard()
    {
        keepServers({u"auth.example.org"_s});
        open();
        press(u"restore"_s);
        press(u"next"_s);
        QTRY_VERIFY(find<QLabel>(u"setSummary"_s));
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(find<QLabel>(u"setSummary"_s));
        QVERIFY(!m_window->findChild<QAction *>(u"actionRestore"_s)->isEnabled());
    }

    void aConnectionIsEditedAndKeptOnceItLeadsThere()
    {
        keepServers({u"auth.example.org"_s});
        m_secrets->kept.insert(u"auth.example.org"_s, {{u"password"_s, SecretString("horse"_ba)}});
        open();
        m_window->findChild<QAction *>(u"actionEdit"_s)->trigger();
        auto *address = find<QLineEdit>(u"address"_s);
        QVERIFY(address);
        QCOMPARE(address->text(), u"auth.example.org"_s);
        address->selectAll();
        QTest::keyClicks(address, u"auth2.example.org"_s);
        QCOMPARE(readServers(serversFile())->first().address, u"auth.example.org"_s);
        press(u"next"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"backUpNow"_s));
        QCOMPARE(readServers(serversFile())->first().address, u"auth2.example.org"_s);
        QVERIFY(m_secrets->kept.value(u"auth.example.org"_s).isEmpty()); // nobody has that address any more
    }

    void onTheFirstDayNothingIsWrong()
    {
        QList<SavedServer> servers{{.id = newServerId(), .address = u"auth.example.org"_s}};
        QVERIFY(writeServers(serversFile(), servers));
        m_scripts = [](FakeBackend &backend) { backend.sets = fail(ErrorCode::DestinationMissing); };
        open();
        QTRY_VERIFY(m_window->workspace() && !m_window->workspace()->isReading());
        const QModelIndex row = list()->model()->index(0, 0);
        QVERIFY(!row.data(ServerListModel::LastBackupRole).toString().isEmpty()); // "none", not unreadable
        m_window->findChild<QTabWidget *>(u"serverPages"_s)->setCurrentIndex(1);
        QVERIFY(!find<QLabel>(u"messageWhat"_s));
    }

    void aFolderThatCannotBeReadIsNotCalledNoBackup()
    {
        keepServers({u"auth.example.org"_s});
        m_scripts = [](FakeBackend &backend) { backend.sets = fail(ErrorCode::DestinationMissing); };
        open();
        QTRY_VERIFY(m_window->workspace() && !m_window->workspace()->isReading());
        const QModelIndex row = list()->model()->index(0, 0);
        QCOMPARE(row.data(ServerListModel::StateRole).toInt(), int(StepState::Failed));
        QVERIFY(row.data(ServerListModel::LastBackupRole).toString().isEmpty());
    }

    void whatIsSaidOfTimeIsSaidAnew()
    {
        keepServers({u"auth.example.org"_s});
        open();
        auto *clock = m_window->findChild<QTimer *>(u"clock"_s);
        QVERIFY(clock && clock->isActive() && clock->intervalAsDuration() <= std::chrono::minutes(1));
        QSignalSpy said(list()->model(), &QAbstractItemModel::dataChanged);
        clock->setInterval(10);
        QVERIFY(said.wait());
    }

    void backupsThatOthersMadeAreSeenInTime()
    {
        keepServers({u"auth.example.org"_s});
        open();
        QTRY_COMPARE(m_backends.first()->folder, m_folder->path());
        QTRY_VERIFY(!list()->model()->index(0, 0).data(ServerListModel::LastBackupRole).toString().isEmpty());
        m_backends.first()->folder.clear();
        m_window->workspace()->timePassed(std::chrono::hours(1));
        QVERIFY(m_backends.first()->folder.isEmpty()); // it is not that long ago
        m_window->workspace()->timePassed(std::chrono::milliseconds(0));
        QTRY_COMPARE(m_backends.first()->folder, m_folder->path());
    }

    void theDesktopIsToldOfEveryRun()
    {
        keepServers({u"auth.example.org"_s});
        open();
        QList<RunStatus> told;
        QList<RunNews> ended;
        connect(m_window.get(), &MainWindow::runChanged, this,
                [&](const QString &, const RunStatus &status) { told += status; });
        connect(m_window.get(), &MainWindow::runEnded, this, [&](const RunNews &ending) { ended += ending; });
        startBackup();
        QTRY_VERIFY(!told.isEmpty() && told.last().isRunning);
        FakeBackup &job = *m_backends.first()->job;
        emit job.stepStarted(u"save-media"_s);
        job.board = {{.stepId = u"save-media"_s, .done = 450'000'000, .expected = 900'000'000}};
        QTRY_VERIFY(told.last().fraction > 0);
        job.finish(exampleResult(BackupEnd::Failed));
        QVERIFY(!told.last().isRunning);
        QCOMPARE(ended.size(), 1);
        QVERIFY(ended.first().title.contains(u"auth.example.org"_s) && !ended.first().isGood);
    }

    void aListThatCannotBeReadIsTold()
    {
        QFile file(serversFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        open();
        QTRY_VERIFY(message());
        QVERIFY(!m_window->findChild<QDialog *>());
        QSignalSpy folder(m_window.get(), &MainWindow::folderWanted);
        QVERIFY(pressShown(*message(), u"messageRemedy"_s));
        QCOMPARE(folder.size(), 1);
        QCOMPARE(folder.first().first().toString(), m_folder->path());
        QVERIFY(!message());
    }

    void aListThatCannotBeWrittenIsToldAndWrittenOnceMore()
    {
        keepServers({u"auth.example.org"_s});
        open();
        // Root may write anywhere, but not onto a folder.
        QVERIFY(QFile::rename(serversFile(), serversFile() + u".away"_s) && QDir().mkpath(serversFile() + u"/in"_s));
        m_window->findChild<QAction *>(u"actionRename"_s)->trigger();
        emit m_window->findChild<QInputDialog *>()->textValueSelected(u"Login"_s);
        m_window->findChild<QInputDialog *>()->close();
        QTRY_VERIFY(message());
        QVERIFY(QDir(serversFile()).removeRecursively());
        QVERIFY(pressShown(*message(), u"messageRemedy"_s));
        QVERIFY(!message());
        QCOMPARE(readServers(serversFile()).value().first().name, u"Login"_s);
    }

    void anImportThatFailsIsToldAndTriedWithAnotherFile()
    {
        open();
        importFrom(u"/proc/version"_s); // none of ours
        QVERIFY(message());
        QVERIFY(pressShown(*message(), u"messageRemedy"_s));
        QTRY_VERIFY(m_window->findChild<QFileDialog *>());
        m_window->findChild<QFileDialog *>()->close();
    }

    void aMessageCanBeClosed()
    {
        open();
        importFrom(u"/proc/version"_s);
        QVERIFY(message());
        QTest::mouseClick(shown<QToolButton>(*message(), u"messageClose"_s), Qt::LeftButton);
        QVERIFY(!message());
    }

    void itOpensWhereItWasWithTheServerThatWasShown()
    {
        keepServers({u"auth.example.org"_s, u"login.example.com"_s});
        open();
        const QString second = ServerListModel(serversFile()).servers().at(1).id;
        list()->setCurrentIndex(list()->model()->index(1, 0));
        QCOMPARE(m_window->workspace()->id(), second);
        m_window->resize(780, 620); // the screen is small where there is none
        const QSize size = m_window->size();
        m_window->close();
        open();
        QCOMPARE(m_window->size(), size);
        QCOMPARE(m_window->workspace()->id(), second);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
