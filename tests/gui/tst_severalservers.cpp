// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/scriptedwindow.h"
#include "ui/connect/secretdialog.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>
#include <QtConcurrentRun>

using namespace keeper;
using namespace Qt::StringLiterals;

/// Work on one server beside that on others, over scripted ones.
class TestSeveralServers : public ScriptedWindow
{
    Q_OBJECT

private:
    const SecretQuestion Password{.kind = SecretKind::Password, .user = u"admin"_s, .host = u"staging"_s};

    [[nodiscard]] QString word(int row) const
    {
        return list()->model()->index(row, 0).data(ServerListModel::WordRole).toString();
    }
    [[nodiscard]] StepState state(int row) const
    {
        return static_cast<StepState>(list()->model()->index(row, 0).data(ServerListModel::StateRole).toInt());
    }
    [[nodiscard]] SecretDialog *dialog() const { return m_window->findChild<SecretDialog *>(); }
    void answer() const
    {
        QTest::keyClicks(dialog()->findChild<QLineEdit *>(), u"horse"_s);
        dialog()->accept();
        QTRY_VERIFY(!dialog());
    }

private slots:
    void initTestCase_data() { addBothWays(); }
    void init()
    {
        QFETCH_GLOBAL(bool, atOnce);
        begin(atOnce);
        keepServers({u"auth.example.org"_s, u"staging"_s});
    }
    void cleanup() { end(); }

    void aBackupDoesNotKeepAnotherServerFromBeingLookedAt()
    {
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
        m_backends.first()->job->finish(exampleResult(BackupEnd::Complete));
        m_backends.last()->job->finish(exampleResult(BackupEnd::Complete));
    }

    void closingWaitsForEveryRun()
    {
        open();
        startBackup();
        QTRY_VERIFY(m_backends.first()->job);
        choose(1);
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_backends.first()->job->cancelled);
        press(u"cancelAndClose"_s); // asked on the workspace of the one that runs
        QVERIFY(m_backends.first()->job->cancelled);
        m_backends.first()->job->finish(exampleResult(BackupEnd::Cancelled));
        QTRY_VERIFY(!m_window->isVisible());
    }

    void whoStaysGoesOnWithTheOtherServers()
    {
        open();
        startBackup();
        QTRY_VERIFY(m_backends.first()->job);
        m_window->close();
        press(u"stay"_s);
        m_backends.last()->asksSecret = Password;
        choose(1);
        press(u"lookNow"_s);
        QTRY_VERIFY(dialog()); // a person is asked there as before
        answer();
        m_backends.first()->job->finish(exampleResult(BackupEnd::Complete));
        QTRY_VERIFY(m_backends.last()->secretAnswer);
        QVERIFY(*m_backends.last()->secretAnswer);
    }

    void aFailureThatNobodySawStaysInTheListUntilItIsSeen()
    {
        open();
        startBackup();
        QTRY_VERIFY(m_backends.first()->job);
        choose(1);
        m_backends.first()->job->finish(exampleResult(BackupEnd::Failed));
        QCOMPARE(state(0), StepState::Failed);
        const QString told = word(0);
        choose(0);
        QTRY_VERIFY(find<QLabel>(u"messageWhat"_s));
        QCOMPARE(word(0), told);
        press(u"next"_s); // closed
        QVERIFY(word(0) != told);
    }

    void whatIsAskedOnAnotherServerIsSaidInTheListAndAskedThere()
    {
        open();
        const QString calm = word(1);
        QSignalSpy wanted(m_window.get(), &MainWindow::personWanted);
        m_backends.last()->asksSecret = Password;
        choose(1);
        press(u"lookNow"_s);
        QTRY_VERIFY(dialog());
        QVERIFY(word(1) != calm);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(wanted.first().first().value<RunNews>().title.contains("staging"_L1));
        answer();
        QTRY_COMPARE(word(1), calm);
    }

    void aQuestionWaitsUntilItsServerIsSeenAndNoOtherDialogIsOpen()
    {
        open();
        startBackup();
        QTRY_VERIFY(m_backends.first()->job);
        choose(1);
        QDialog other(m_window.get());
        other.open();
        const QString working = word(0);
        const auto answered = QtConcurrent::run([asks = m_backends.first()->asks.lock(), question = Password] {
            return asks->secret(question, {}).has_value(); // as sudo may in the middle of a run
        });
        QTRY_VERIFY(word(0) != working);
        QVERIFY(!dialog()); // its server is not seen
        m_window->findChild<QListView *>(u"servers"_s)->setCurrentIndex(list()->model()->index(0, 0));
        QVERIFY(!dialog()); // one dialog at a time
        other.close();
        emit other.destroyed();
        QTRY_VERIFY(dialog());
        answer();
        QTRY_VERIFY(answered.isFinished());
        QVERIFY(answered.result());
        m_backends.first()->job->finish(exampleResult(BackupEnd::Complete));
    }
};

QTEST_MAIN(TestSeveralServers)
#include "tst_severalservers.moc"
