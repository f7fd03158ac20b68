// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/gui/shown.h"
#include "ui/main/mainwindow.h"
#include "ui/main/serverdesk.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

using namespace keeper;
using namespace Qt::StringLiterals;

/// The window with all its servers, over scripted ones.
class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    QList<std::shared_ptr<FakeBackend>> m_backends; ///< In the order the window asked for them.
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    bool m_atOnce = false;
    bool m_isEmpty = false; ///< No authentik on any of them yet.

    template <typename T>
    T *find(const QString &name) const
    {
        return shown<T>(*m_window, name);
    }
    void press(const QString &name) const { QVERIFY2(pressShown(*m_window, name), qPrintable(name)); }
    [[nodiscard]] QString serversFile() const { return m_folder->filePath(u"servers.json"_s); }
    void keepServers(const QStringList &addresses) const
    {
        QList<SavedServer> servers;
        for (const QString &address : addresses)
            servers += {.id = newServerId(),
                        .name = {},
                        .address = address,
                        .identityFile = {},
                        .project = {},
                        .destination = m_folder->path(),
                        .skipped = {}};
        QVERIFY(writeServers(serversFile(), servers));
    }
    void open(const QString &target = {})
    {
        m_window = std::make_unique<MainWindow>(
            WindowServices{.makeBackend =
                               [this] {
                                   m_backends += std::make_shared<FakeBackend>();
                                   scriptGoodServer(*m_backends.last());
                                   scriptGoodRestore(*m_backends.last());
                                   if (m_isEmpty)
                                       scriptEmptyHost(*m_backends.last());
                                   m_backends.last()->answersAtOnce = m_atOnce;
                                   return m_backends.last();
                               },
                           .serversFile = serversFile(),
                           .destination = m_folder->path()},
            StartValues{.target = target, .destination = {}, .identityFile = {}, .project = {}, .skipped = {}});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    [[nodiscard]] QListView *list() const { return m_window->findChild<QListView *>(u"servers"_s); }
    void choose(int row) const
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(row, 0)).center());
    }
    /// Through the parts to a backup under way.
    void startBackup() const
    {
        press(u"backUpNow"_s);
        press(u"next"_s);
    }

private slots:
    /// A server that answers at once must not be too quick for the window.
    void initTestCase_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("soon") << false;
        QTest::newRow("at once") << true;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, atOnce);
        m_atOnce = atOnce;
        m_isEmpty = false;
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_window.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
        m_backends.clear();
    }

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
        QTRY_VERIFY(m_window->desk());
        QCOMPARE(list()->model()->rowCount(), 1);
        startBackup(); // 3 and 4
        QTRY_VERIFY(m_backends.last()->job && m_backends.last()->job->started);
        emit m_backends.last()->job->finished(exampleResult(BackupEnd::Complete));
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
        QTRY_VERIFY(m_window->desk());
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
        QCOMPARE(m_backends.size(), 2); // its own desk
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
        m_backends.first()->identity = fail(ErrorCode::HostNotFound);
        press(u"backUpNow"_s);
        QTRY_VERIFY(find<QLabel>(u"messageWhat"_s));
        auto *address = find<QLineEdit>(u"address"_s);
        address->selectAll();
        QTest::keyClicks(address, u"auth.example.org"_s);
        m_backends.first()->identity = exampleIdentity();
        press(u"next"_s);
        QTRY_VERIFY(find<QTreeView>(u"parts"_s));
        QCOMPARE(readServers(serversFile())->first().address, u"auth.example.org"_s);
    }

    void aServerOfTheCommandLineIsChosenOrAdded()
    {
        keepServers({u"auth.example.org"_s, u"staging"_s});
        open(u"staging"_s);
        QVERIFY(m_window->desk());
        QCOMPARE(find<QLabel>(u"serverTitle"_s)->text(), u"staging"_s);
        m_window.reset();
        open(u"third"_s);
        QVERIFY(!m_window->desk());
        QCOMPARE(find<QLineEdit>(u"address"_s)->text(), u"third"_s);
    }

    void aBackupDoesNotKeepAnotherServerFromBeingLookedAt()
    {
        keepServers({u"auth.example.org"_s, u"staging"_s});
        open();
        startBackup();
        QTRY_VERIFY(m_backends.first()->job);
        choose(1);
        QCOMPARE(find<QLabel>(u"serverTitle"_s)->text(), u"staging"_s);
        startBackup();
        QTRY_VERIFY(m_backends.last()->job && m_backends.last() != m_backends.first());
        QVERIFY(!m_backends.first()->job->cancelled);
        choose(0); // the run is shown again, not started anew
        QVERIFY(!find<QAbstractButton>(u"backUpNow"_s));
        emit m_backends.first()->job->finished(exampleResult(BackupEnd::Complete));
        emit m_backends.last()->job->finished(exampleResult(BackupEnd::Complete));
    }

    void closingWaitsForEveryRun()
    {
        keepServers({u"auth.example.org"_s, u"staging"_s});
        open();
        startBackup();
        QTRY_VERIFY(m_backends.first()->job);
        choose(1);
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_backends.first()->job->cancelled);
        press(u"cancelAndClose"_s); // asked on the desk of the one that runs
        QVERIFY(m_backends.first()->job->cancelled);
        emit m_backends.first()->job->finished(exampleResult(BackupEnd::Cancelled));
        QTRY_VERIFY(!m_window->isVisible());
    }

    void whoKeepsItRunningHasNotClosed()
    {
        keepServers({u"auth.example.org"_s});
        open();
        startBackup();
        QTRY_VERIFY(m_backends.first()->job);
        m_window->close();
        press(u"stay"_s);
        emit m_backends.first()->job->finished(exampleResult(BackupEnd::Complete));
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
        QTRY_VERIFY(m_window->findChild<QMessageBox *>());
        auto *message = m_window->findChild<QMessageBox *>();
        QVERIFY(message->text().contains("auth.example.org"_L1) && !message->informativeText().trimmed().isEmpty());
        QCOMPARE(message->buttons().size(), 1); // nothing to say yes to
        message->close();
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
        emit m_backends.first()->job->finished(exampleResult(BackupEnd::Complete));
        remove->trigger();
        QTRY_VERIFY(m_window->findChild<QMessageBox *>());
        m_window->findChild<QMessageBox *>()->buttons().first()->click();
        QTRY_COMPARE(list()->model()->rowCount(), 0);
    }

    void theDesktopIsToldOfEveryRun()
    {
        keepServers({u"auth.example.org"_s});
        open();
        QList<RunStatus> told;
        QList<RunEnding> ended;
        connect(m_window.get(), &MainWindow::runChanged, this,
                [&](const QString &, const RunStatus &status) { told += status; });
        connect(m_window.get(), &MainWindow::runEnded, this, [&](const RunEnding &ending) { ended += ending; });
        startBackup();
        QTRY_VERIFY(!told.isEmpty() && told.last().isRunning);
        FakeJob &job = *m_backends.first()->job;
        emit job.stepStarted(u"save-media"_s);
        job.board = {{.stepId = u"save-media"_s, .done = 450'000'000, .expected = 900'000'000}};
        QTRY_VERIFY(told.last().fraction > 0);
        emit job.finished(exampleResult(BackupEnd::Failed));
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
        QTRY_VERIFY(m_window->findChild<QDialog *>());
        m_window->findChild<QDialog *>()->close();
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
