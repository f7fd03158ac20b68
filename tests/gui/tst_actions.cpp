// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/gui/shown.h"
#include "ui/connect/secretdialog.h"
#include "ui/main/workspace.h"
#include "ui/models/server/serverlistmodel.h"
#include "ui/widgets/inlinemessage.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

using namespace keeper;
using namespace Qt::StringLiterals;

/// The button in a message does what it says, on the workspace of a server, over a scripted one.
class TestActions : public QObject
{
    Q_OBJECT

private:
    enum Tab { OverviewTab, BackupsTab, ActivityTab };

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
    [[nodiscard]] QString button() const
    {
        const auto *button = find<QPushButton>(u"messageRemedy"_s);
        return button ? button->text() : QString();
    }
    [[nodiscard]] QTabWidget *tabs() const { return m_workspace->findChild<QTabWidget *>(u"serverPages"_s); }
    void openWorkspace(const QString &id)
    {
        m_workspace = std::make_unique<Workspace>(id, *m_servers, m_backend, QString());
        m_workspace->resize(900, 640);
        m_workspace->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_workspace.get()));
    }
    void goToConfirm() const
    {
        m_workspace->startRestore();
        press(u"next"_s); // verify
        press(u"next"_s);
        press(u"next"_s); // connect
        QTRY_VERIFY(find<QTreeView>(u"restoreParts"_s));
        press(u"next"_s);
        press(u"next"_s);
        QTRY_VERIFY(find<QLineEdit>(u"hostName"_s));
    }
    void endBackup(const Error &error) const
    {
        m_workspace->startBackup();
        QTRY_VERIFY(find<QTreeView>(u"parts"_s));
        press(u"next"_s);
        QTRY_VERIFY(m_backend->job);
        BackupResult result;
        result.end = BackupEnd::Failed;
        result.error = error;
        m_backend->job->finish(result);
        QTRY_VERIFY(!button().isEmpty());
    }

private slots:
    void initTestCase() { qputenv("XDG_STATE_HOME", "/nonexistent"); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_backend = std::make_shared<FakeBackend>();
        scriptGoodRestore(*m_backend);
        m_servers = std::make_unique<ServerListModel>(m_folder->filePath(u"servers.json"_s));
        const QString id = m_servers->keep({.address = u"admin@auth.example.org"_s, .destination = m_folder->path()});
        openWorkspace(id);
    }
    void cleanup()
    {
        m_workspace.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void aWrongAddressIsCorrected()
    {
        m_backend->identityOf = fail(ErrorCode::HostNotFound);
        m_workspace->startBackup();
        QTRY_COMPARE(button(), actionVerb(Action::EditAddress));
        press(u"messageRemedy"_s);
        auto *address = find<QLineEdit>(u"address"_s);
        QTRY_VERIFY(address->hasFocus());
        QCOMPARE(address->selectedText(), address->text());
    }

    void theCommandForAChangedKeyIsCopied()
    {
        m_backend->identityOf =
            fail(ErrorCode::HostKeyChanged, {}, {{u"host"_s, u"auth.example.org"_s}, {u"file"_s, u"/k/known_hosts"_s}});
        m_workspace->startBackup();
        QTRY_COMPARE(button(), actionVerb(Action::CopyCommand));
        QCOMPARE(find<QPushButton>(u"messageRemedy"_s)->toolTip(), actionCommand(m_backend->identityOf->error()));
        press(u"messageRemedy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), actionCommand(m_backend->identityOf->error()));
    }

    void whatTheFootDoesIsNotOfferedTwice()
    {
        m_backend->identityOf = fail(ErrorCode::HostUnreachable);
        m_workspace->startBackup();
        QTRY_VERIFY(find<InlineMessage>(QString()) && find<QLabel>(u"messageWhat"_s));
        QVERIFY(button().isEmpty()); // "Connect" is there
    }

    void aBackupThatLostItsConnectionIsBegunAnewWithTheSameParts()
    {
        m_workspace->startBackup();
        QTRY_VERIFY(find<QTreeView>(u"parts"_s));
        auto *parts = find<QTreeView>(u"parts"_s);
        parts->setFocus();
        parts->setCurrentIndex(parts->model()->index(1, 0));
        QTest::keyClick(parts, Qt::Key_Space);
        press(u"next"_s);
        QTRY_VERIFY(m_backend->job);
        const QStringList skipped = m_backend->options.skip;
        QCOMPARE(skipped.size(), 1);
        BackupResult result;
        result.end = BackupEnd::Failed;
        result.error = Error{.code = ErrorCode::ConnectionLost};
        m_backend->job->finish(result);
        QTRY_COMPARE(button(), actionVerb(Action::TryAgain));
        m_backend->request.reset();
        press(u"messageRemedy"_s);
        QTRY_VERIFY(find<QTreeView>(u"parts"_s));
        QVERIFY(m_backend->request); // it was looked at anew
        m_backend->options = {};
        press(u"next"_s);
        QTRY_COMPARE(m_backend->options.skip, skipped);
    }

    void whoHearsTheScreenIsToldOnceAsItComes()
    {
        static QStringList spoken;
        spoken.clear();
        const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Announcement)
                spoken += static_cast<QAccessibleAnnouncementEvent *>(event)->message();
        });
        endBackup({.code = ErrorCode::DestinationFull});
        const QString what = find<QLabel>(u"messageWhat"_s)->text();
        QCOMPARE(spoken.filter(what).size(), 1);
        auto *message = find<InlineMessage>({});
        message->hide();
        message->showError({.code = ErrorCode::DestinationFull});
        message->showError({.code = ErrorCode::DestinationFull});
        QCOMPARE(spoken.filter(what).size(), 2); // it happened again, and was drawn twice
        QAccessible::installUpdateHandler(before);
    }

    void aFullDiskIsAnsweredWithAnotherFolder()
    {
        endBackup({.code = ErrorCode::DestinationFull});
        QCOMPARE(button(), actionVerb(Action::ChooseFolder));
        press(u"messageRemedy"_s);
        QTRY_VERIFY(find<QLineEdit>(u"folder"_s) && find<QLineEdit>(u"folder"_s)->hasFocus());
    }

    void whatTheKeychainDidNotTakeIsKeptOnceItIsUnlocked()
    {
        const auto store = std::make_shared<FakeSecretStore>();
        store->writes = false;
        m_workspace.reset();
        m_backend->store = store;
        m_backend->asksSecret =
            SecretQuestion{.kind = SecretKind::Password, .user = u"admin"_s, .host = u"auth.example.org"_s};
        openWorkspace(m_servers->servers().first().id);
        m_workspace->startBackup();
        QTRY_VERIFY(m_workspace->findChild<SecretDialog *>());
        auto *dialog = m_workspace->findChild<SecretDialog *>();
        dialog->findChild<QCheckBox *>(u"keepSecret"_s)->click();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"horse"_s);
        dialog->accept();
        QTRY_COMPARE(button(), actionVerb(Action::TryAgain));
        store->writes = true;
        press(u"messageRemedy"_s);
        QVERIFY(button().isEmpty());
        QCOMPARE(store->kept.size(), 1);
    }

    void aFolderOfBackupsThatIsGoneIsToldWholeAndChosenAnew()
    {
        m_backend->sets = fail(ErrorCode::DestinationMissing, u"stat: 2"_s, {{u"path"_s, u"/mnt/usb"_s}});
        m_workspace->reload();
        tabs()->setCurrentIndex(BackupsTab);
        QTRY_VERIFY(find<QLabel>(u"messageWhy"_s) && find<QLabel>(u"messageNext"_s));
        QVERIFY(find<QLabel>(u"messageWhat"_s)->text().contains("/mnt/usb"_L1));
        QVERIFY(!find<QLabel>(u"backupsEmpty"_s)); // it is told once
        QCOMPARE(button(), actionVerb(Action::ChooseFolder));
        press(u"messageRemedy"_s);
        QTRY_VERIFY(m_workspace->findChild<QFileDialog *>());
        const QTemporaryDir other;
        m_backend->sets = Catalogue();
        emit m_workspace->findChild<QFileDialog *>()->fileSelected(other.path());
        QTRY_COMPARE(m_backend->folder, other.path());
        QTRY_VERIFY(!find<QLabel>(u"messageWhat"_s));
        QCOMPARE(m_servers->server(m_workspace->id())->destination, other.path());
    }

    void aServerThatIsBusyShowsItsRuns()
    {
        m_backend->serverRuns = QList{exampleServerRun(ServerRunState::Interrupted)};
        m_backend->refusesRestore = Error{.code = ErrorCode::ServerBusy};
        goToConfirm();
        QTest::keyClicks(find<QLineEdit>(u"hostName"_s), u"auth.example.org"_s);
        press(u"next"_s);
        QTRY_COMPARE(button(), actionVerb(Action::ShowRuns));
        press(u"messageRemedy"_s);
        QTRY_VERIFY(find<QTreeView>(u"serverRuns"_s));
        QCOMPARE(tabs()->currentIndex(), int(ActivityTab));
        QTRY_VERIFY(find<QPushButton>(u"resumeRun"_s));
    }

    void aServerThatChangedIsLookedAtAgain()
    {
        m_backend->refusesRestore = Error{.code = ErrorCode::ServerChanged};
        goToConfirm();
        QTest::keyClicks(find<QLineEdit>(u"hostName"_s), u"auth.example.org"_s);
        press(u"next"_s);
        QTRY_COMPARE(button(), actionVerb(Action::TryAgain));
        m_backend->request.reset();
        press(u"messageRemedy"_s);
        QTRY_VERIFY(find<QLabel>(u"downtime"_s)); // the preview
        QVERIFY(m_backend->request);
    }

    void aVerificationThatCouldNotBeDoneIsDoneAgain()
    {
        m_backend->checkedSet = fail(ErrorCode::FileFailed);
        m_workspace->startRestore();
        press(u"next"_s);
        QTRY_COMPARE(button(), actionVerb(Action::TryAgain));
        scriptGoodRestore(*m_backend);
        press(u"messageRemedy"_s);
        QTRY_VERIFY(find<QPushButton>(u"next"_s)->isEnabled());
        QVERIFY(button().isEmpty());
    }

    void aSetThatCouldNotBeOpenedIsOpenedAgain()
    {
        m_backend->sets = fail(ErrorCode::FileFailed);
        m_workspace->showInside(u"/srv/backups/auth.example.org/2026-11-23T18-45-07Z"_s);
        QTRY_COMPARE(button(), actionVerb(Action::TryAgain));
        m_backend->folder.clear();
        press(u"messageRemedy"_s);
        QTRY_COMPARE(m_backend->folder, u"/srv/backups/auth.example.org/2026-11-23T18-45-07Z"_s);
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
