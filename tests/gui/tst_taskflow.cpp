// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakebackend.h"
#include "tests/gui/shown.h"
#include "tests/gui/shownflow.h"
#include "ui/connect/secretdialog.h"
#include "ui/main/taskflow.h"
#include "ui/widgets/page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

using namespace keeper;
using namespace Qt::StringLiterals;

class TestTaskFlow : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    QTemporaryDir m_folder;
    std::unique_ptr<TaskFlow> m_window;

    template <typename T>
    T *find(const QString &name) const
    {
        return shown<T>(*m_window, name);
    }
    void press(const QString &name) const { QVERIFY2(pressShown(*m_window, name), qPrintable(name)); }
    int page() const { return m_window->findChild<QStackedWidget *>()->currentIndex(); }
    void goToParts()
    {
        m_window->startBackup();
        QTRY_COMPARE(page(), 1);
    }
    void goToRun()
    {
        goToParts();
        QTRY_VERIFY(find<QAbstractButton>(u"next"_s)->isEnabled());
        press(u"next"_s);
        QTRY_COMPARE(page(), 2);
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
        m_backend = {};
        scriptGoodServer(m_backend);
        QFETCH_GLOBAL(bool, atOnce);
        m_backend.answersAtOnce = atOnce;
        m_window = showFlow(m_backend, u"auth.example.org"_s, m_folder.path());
        QVERIFY(m_window);
    }
    void cleanup() { QVERIFY(endFlow(m_window)); }

    void eachPartTellsWhyItIsNeeded()
    {
        goToParts();
        auto *parts = find<QTreeView>(u"parts"_s);
        auto *reason = find<QLabel>(u"partReason"_s);
        QVERIFY(parts && reason);
        const QString first = reason->text(); // of the first row, before any is chosen
        QStringList reasons;
        for (int row = 0; row < parts->model()->rowCount(); ++row) {
            parts->setCurrentIndex(parts->model()->index(row, 0));
            QVERIFY2(!reason->text().isEmpty(), qPrintable(QString::number(row)));
            reasons += reason->text();
        }
        QCOMPARE(reasons.first(), first);
        QCOMPARE(reasons.removeDuplicates(), 0);
    }

    void aQuestionOfClosingEndsWithItsRun()
    {
        goToRun();
        const QSignalSpy declined(m_window.get(), &TaskFlow::closeDeclined);
        QVERIFY(!m_window->askToClose());
        QCOMPARE(declined.size(), 0);
        m_backend.job->finish(exampleResult(BackupEnd::Complete)); // nobody had answered
        QCOMPARE(declined.size(), 1);
    }

    void onlyAWayWithStagesShowsThem()
    {
        QVERIFY(!find<QLabel>(u"stageBar"_s)); // adding a server is no backup
        goToParts();
        QVERIFY(find<QLabel>(u"stageBar"_s)->text().contains(u"<b>Parts</b>"_s));
        m_window->startConnect();
        QVERIFY(!find<QLabel>(u"stageBar"_s));
    }

    void fromAddressToACompleteBackup()
    {
        goToRun();
        QVERIFY(m_backend.job->started);
        QCOMPARE(m_backend.options.destination.address(), m_folder.path());
        m_backend.job->finish(exampleResult(BackupEnd::Complete));
        QCOMPARE(page(), 3);
        QSignalSpy wanted(m_window.get(), &TaskFlow::folderWanted);
        press(u"openFolder"_s);
        QCOMPARE(wanted.value(0).value(0).toString(), exampleResult(BackupEnd::Complete).setPath);
    }

    void aServerThatWasFoundIsHandedOver()
    {
        QSignalSpy surveyed(m_window.get(), &TaskFlow::surveyed);
        QSignalSpy left(m_window.get(), &TaskFlow::left);
        QCOMPARE(m_window->focusWidget()->objectName(), u"address"_s);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(surveyed.size(), 1);
        QCOMPARE(surveyed.first().at(1).value<StartValues>().target, u"auth.example.org"_s);
    }

    void ofSeveralReturnUsesTheChosenOne()
    {
        m_backend.deployment = fail(ErrorCode::SeveralDeployments, {}, {{u"projects"_s, u"authentik\nstaging"_s}});
        press(u"next"_s);
        QTRY_VERIFY(find<QListWidget>(u"projects"_s));
        QTRY_VERIFY(find<QListWidget>(u"projects"_s)->hasFocus());
        QTest::keyClick(find<QListWidget>(u"projects"_s), Qt::Key_Down);
        QTest::keyClick(find<QListWidget>(u"projects"_s), Qt::Key_Return);
        QTRY_COMPARE(m_backend.project, u"staging"_s);
    }

    void hostsOfTheConfigurationAreCompletedBehindTheUserToo()
    {
        QVERIFY(endFlow(m_window));
        m_backend.hosts = {u"auth-prod"_s};
        m_window = showFlow(m_backend, {}, m_folder.path());
        auto *address = find<QLineEdit>(u"address"_s);
        QTRY_VERIFY(address->completer()->model()->rowCount() > 0);
        const QString host = address->completer()->model()->index(0, 0).data().toString();
        for (const QString &before : {QString(), u"admin@"_s}) {
            address->clear();
            QTest::keyClicks(address, before + host.first(2));
            QTRY_VERIFY(address->completer()->popup()->isVisible());
            QTest::keyClick(address->completer()->popup(), Qt::Key_Down);
            QTest::keyClick(address->completer()->popup(), Qt::Key_Return);
            QCOMPARE(address->text(), before + host);
        }
    }

    void whatWasLeftOutLastTimeIsNotTicked()
    {
        m_window->setValues({.target = u"auth.example.org"_s,
                             .destination = m_folder.path(),
                             .project = u"authentik"_s,
                             .skipped = {u"media"_s}});
        goToRun();
        QCOMPARE(m_backend.options.skip, QStringList{u"media"_s});
        QCOMPARE(m_backend.project, u"authentik"_s);
    }

    void theFolderIsShownAndMadeWhereItIsMissing()
    {
        const QTemporaryDir above;
        const QString folder = above.filePath(u"new"_s);
        m_window->setValues({.target = u"auth.example.org"_s, .destination = folder});
        goToParts();
        QCOMPARE(find<QLineEdit>(u"folder"_s)->text(), folder);
        QTRY_VERIFY(find<QAbstractButton>(u"next"_s)->isEnabled());
        QVERIFY(!QFileInfo::exists(folder));
        press(u"next"_s);
        QTRY_COMPARE(page(), 2);
        QVERIFY(QFileInfo(folder).isDir());
        QVERIFY(!(QFileInfo(folder).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void returnGoesAllTheWay()
    {
        goToParts();
        QTRY_VERIFY(find<QAbstractButton>(u"next"_s)->isEnabled());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(page(), 2);
    }

    void anUnknownKeyIsAskedWithItsFingerprintAndNoDefault()
    {
        HostKey key = exampleIdentity().hostKey;
        key.type = u"ecdsa-sha2-nistp256"_s;
        m_backend.asksHostKey = HostKeyQuestion{.host = u"auth"_s, .key = key};
        m_window->startBackup();
        QTRY_VERIFY(find<QLabel>(u"hostKeyFingerprint"_s));
        QVERIFY(find<QLabel>(u"hostKeyWhere"_s)->text().contains(u"ssh_host_ecdsa_key.pub"_s));
        QCOMPARE(find<QLabel>(u"hostKeyFingerprint"_s)->text(), exampleIdentity().hostKey.sha256());
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), Qt::Key_Return);
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        QVERIFY(!m_backend.hostKeyAnswer);
        press(u"trustKey"_s);
        QTRY_COMPARE(page(), 1);
    }

    void aChangedKeyStopsWithBothFingerprints()
    {
        m_backend.identityOf = fail(ErrorCode::HostKeyChanged, {},
                                    {{u"host"_s, u"auth"_s}, {u"old"_s, u"SHA256:old"_s}, {u"new"_s, u"SHA256:new"_s}});
        press(u"next"_s);
        QTRY_VERIFY(find<QLabel>(u"messageWhy"_s));
        QVERIFY(find<QLabel>(u"messageWhy"_s)->text().contains("SHA256:old"_L1));
        QVERIFY(find<QLabel>(u"messageWhy"_s)->text().contains("SHA256:new"_L1));
        QVERIFY(!find<QAbstractButton>(u"trustKey"_s));
        QCOMPARE(page(), 0);
    }

    void aSecretIsAskedByADialogAndGivenOn()
    {
        m_backend.asksSecret = SecretQuestion{.kind = SecretKind::Password, .user = u"admin"_s, .host = u"auth"_s};
        m_window->startBackup();
        QTRY_VERIFY(find<QLineEdit>(u"secret"_s));
        QCOMPARE(find<QLineEdit>(u"secret"_s)->echoMode(), QLineEdit::Password);
        QVERIFY(!find<QAbstractButton>(u"giveSecret"_s)->isEnabled());
        QTest::keyClicks(find<QLineEdit>(u"secret"_s), u"correct horse"_s);
        press(u"giveSecret"_s);
        QTRY_COMPARE(page(), 1);
        QCOMPARE((**m_backend.secretAnswer)->reveal(), "correct horse"_ba);
    }

    void decliningASecretEndsTheAttempt()
    {
        m_backend.asksSecret = SecretQuestion{};
        press(u"next"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"declineSecret"_s));
        press(u"declineSecret"_s);
        QTRY_VERIFY(find<QLabel>(u"messageWhat"_s));
        QVERIFY(!**m_backend.secretAnswer);
    }

    void cancellingTakesTheDialogAway()
    {
        m_backend.asksSecret = SecretQuestion{};
        press(u"next"_s);
        QTRY_VERIFY(find<QLineEdit>(u"secret"_s));
        m_window->close();
        QTRY_VERIFY(!m_window->findChild<SecretDialog *>());
        QTRY_VERIFY(m_backend.secretAnswer && !*m_backend.secretAnswer);
    }

    void aSilentServerCanBeCancelled()
    {
        m_backend.identityOf.reset();
        press(u"next"_s);
        QVERIFY(!find<QLineEdit>(u"address"_s)->isEnabled());
        press(u"cancel"_s);
        QVERIFY(find<QLineEdit>(u"address"_s)->isEnabled());
    }

    void backReturnsToTheServer()
    {
        goToParts();
        press(u"back"_s);
        QCOMPARE(page(), 0);
        QVERIFY(find<QAbstractButton>(u"next"_s)->isEnabled());
    }

    void aPlanThatIsRefusedIsToldInItsPage()
    {
        goToParts();
        m_backend.refusesBackup = Error{.code = ErrorCode::DestinationFull};
        QTRY_VERIFY(find<QAbstractButton>(u"next"_s)->isEnabled());
        press(u"next"_s);
        QCOMPARE(page(), 1);
        QVERIFY(find<QLabel>(u"messageWhat"_s));
    }

    void cancellingARunWaitsForItsEnd()
    {
        goToRun();
        press(u"cancel"_s);
        QVERIFY(m_backend.job->cancelled);
        QCOMPARE(page(), 2);
        QVERIFY(!find<QAbstractButton>(u"cancel"_s)->isEnabled());
        m_backend.job->finish(exampleResult(BackupEnd::Cancelled));
        QCOMPARE(page(), 3);
    }

    void closingDuringARunAsksFirst()
    {
        goToRun();
        const int before = m_backend.disconnects;
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_backend.job->cancelled);
        QCOMPARE(m_backend.disconnects, before); // the run still needs its connection
        press(u"stay"_s);
        QVERIFY(!find<QAbstractButton>(u"stay"_s));
        m_backend.job->finish(exampleResult(BackupEnd::Complete));
        QVERIFY(m_window->isVisible());
    }

    void closingDuringARunWaitsForItsEnd()
    {
        goToRun();
        m_window->close();
        press(u"cancelAndClose"_s);
        QVERIFY(m_window->isVisible());
        QVERIFY(m_backend.job->cancelled);
        m_backend.job->finish(exampleResult(BackupEnd::Cancelled));
        QVERIFY(!m_window->isVisible());
    }

    void detailsOfAFailureCanBeCopied()
    {
        goToRun();
        m_backend.job->finish(exampleResult(BackupEnd::Failed));
        QVERIFY(!find<QAbstractButton>(u"openFolder"_s));
        press(u"detailsFold"_s);
        press(u"detailsCopy"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains("database-failed"_L1));
    }
};

QTEST_MAIN(TestTaskFlow)
#include "tst_taskflow.moc"
