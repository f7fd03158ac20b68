// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/gui/shown.h"
#include "ui/main/mainwindow.h"
#include "ui/main/workspace.h"
#include "ui/words/language.h"

#include <QAction>
#include <QFile>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QThreadPool>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList manualPages(const QString &language)
{
    return QDir(u":/manual/"_s + language).entryList();
}

} // namespace

/// What the menus and their keys do, and what the manual says of them.
class TestMenus : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<FakeSecretStore> m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

    void open(const QStringList &addresses)
    {
        m_window.reset();
        QList<SavedServer> servers;
        for (const QString &address : addresses)
            servers +=
                {.id = newServerId(), .address = address, .project = newServerId(), .destination = m_folder->path()};
        const QString file = m_folder->filePath(u"servers.json"_s);
        QVERIFY(writeServers(file, servers));
        const auto make = [] {
            auto backend = std::make_shared<FakeBackend>();
            scriptGoodServer(*backend);
            scriptGoodRestore(*backend);
            return backend;
        };
        m_window = std::make_unique<MainWindow>(
            WindowServices{
                .makeBackend = make, .serversFile = file, .destination = m_folder->path(), .secrets = m_store},
            StartValues{});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    [[nodiscard]] QAction *action(const QString &name) const { return m_window->findChild<QAction *>(name); }
    template <typename T>
    T *find(const QString &name) const
    {
        return shown<T>(*m_window, name);
    }
    void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) const
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    [[nodiscard]] int row() const { return find<QListView>(u"servers"_s)->currentIndex().row(); }
    void removeShown() const
    {
        action(u"actionRemove"_s)->trigger();
        auto *question = m_window->findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_shared<FakeSecretStore>();
    }
    void cleanup()
    {
        m_window.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void whatNeedsAServerIsOffWithoutOne()
    {
        open({});
        for (const QString &name : {u"actionBackUp"_s, u"actionRestore"_s, u"actionRename"_s, u"actionRemove"_s,
                                    u"actionNext"_s, u"actionList"_s, u"actionExport"_s})
            QVERIFY2(!action(name)->isEnabled(), qPrintable(name));
        for (const QString &name : {u"actionAdd"_s, u"actionImport"_s, u"actionSettings"_s, u"actionManual"_s})
            QVERIFY2(action(name)->isEnabled(), qPrintable(name));
        open({u"a"_s});
        QVERIFY(action(u"actionBackUp"_s)->isEnabled());
        QVERIFY(!action(u"actionNext"_s)->isEnabled());
    }

    void keysBackUpAndRestore()
    {
        open({u"a"_s});
        pressKey(Qt::Key_B);
        QTRY_VERIFY(find<QWidget>(u"parts"_s));
        open({u"a"_s});
        pressKey(Qt::Key_R);
        QTRY_VERIFY(find<QWidget>(u"sets"_s));
        pressKey(Qt::Key_N);
        QTRY_VERIFY(find<QWidget>(u"address"_s));
        QVERIFY(!action(u"actionBackUp"_s)->isEnabled());
    }

    void keysGoThroughTheServers()
    {
        open({u"a"_s, u"b"_s, u"c"_s});
        pressKey(Qt::Key_PageDown);
        QCOMPARE(row(), 1);
        pressKey(Qt::Key_PageUp);
        pressKey(Qt::Key_PageUp);
        QCOMPARE(row(), 2); // from the beginning to the end
        pressKey(Qt::Key_PageDown);
        QCOMPARE(row(), 0);
        pressKey(Qt::Key_L);
        QCOMPARE(m_window->focusWidget(), find<QListView>(u"servers"_s));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Down);
        QCOMPARE(row(), 1);
    }

    void settingsAreAskedFor()
    {
        open({});
        QSignalSpy wanted(m_window.get(), &MainWindow::settingsWanted);
        pressKey(Qt::Key_Comma);
        QCOMPARE(wanted.size(), 1);
        pressKey(Qt::Key_Q);
        QVERIFY(!m_window->isVisible());
    }

    void aRemovedServersSecretsAreForgotten()
    {
        const KeptSecrets secrets{{u"password"_s, SecretString("horse"_ba)}};
        m_store->kept = {{u"a"_s, secrets}, {u"b"_s, secrets}};
        open({u"a"_s, u"a"_s, u"b"_s}); // two authentiks on one host
        removeShown();
        QCOMPARE(m_store->kept.value(u"a"_s), secrets);
        removeShown();
        QVERIFY(m_store->kept.value(u"a"_s).isEmpty());
        QCOMPARE(m_store->kept.value(u"b"_s), secrets);
    }

    void aboutSaysWhichVersion()
    {
        open({});
        QCoreApplication::setApplicationVersion(u"1.2.3"_s);
        action(u"actionAbout"_s)->trigger();
        auto *about = m_window->findChild<QMessageBox *>(u"about"_s);
        QVERIFY(about && about->text().contains("1.2.3"_L1));
        QTest::keyClick(about, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"about"_s));
    }

    void theManualOpensAndIsReadByKeyboard()
    {
        open({});
        pressKey(Qt::Key_F1, {});
        auto *manual = m_window->findChild<QWidget *>(u"manualWindow"_s);
        QVERIFY(manual && manual->isVisible());
        auto *browser = manual->findChild<QTextBrowser *>(u"manual"_s);
        QVERIFY(QTest::qWaitForWindowActive(manual));
        const QUrl start = browser->source();
        QTest::keyClick(browser, Qt::Key_Tab); // the first link
        QTest::keyClick(browser, Qt::Key_Return);
        QCOMPARE(browser->source().fileName(), u"backup.html"_s);
        QVERIFY(browser->toPlainText().contains("Trust This Key"_L1));
        QTest::keyClick(browser, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(browser->source(), start);
        QTest::keyClick(browser, Qt::Key_Escape);
        QVERIFY(!manual->isVisible());
        pressKey(Qt::Key_F1, {});
        QVERIFY(manual->isVisible());
    }

    void everyPageOfTheManualIsThereInBothLanguages()
    {
        QVERIFY(manualPages(u"en"_s).size() >= 9);
        QCOMPARE(manualPages(u"de"_s), manualPages(u"en"_s));
    }

    void everyLinkOfTheManualLeadsSomewhere()
    {
        static const QRegularExpression link(u"href=\"([^\"]*)\""_s);
        for (const QString &language : {u"en"_s, u"de"_s}) {
            QSet<QString> reached{u"index.html"_s};
            for (const QString &page : manualPages(language)) {
                const QString text = QString::fromUtf8(read(u":/manual/%1/%2"_s.arg(language, page)));
                QVERIFY2(text.contains(u"<title>"_s), qPrintable(page));
                for (const QRegularExpressionMatch &found : link.globalMatch(text)) {
                    QVERIFY2(manualPages(language).contains(found.captured(1)), qPrintable(found.captured(1)));
                    reached += found.captured(1);
                }
            }
            QCOMPARE(reached.size(), manualPages(language).size());
        }
    }

    void everyKeyOfTheMenusIsInTheManual()
    {
        open({});
        const QString english = QString::fromUtf8(read(u":/manual/en/keys.html"_s));
        QString german = QString::fromUtf8(read(u":/manual/de/keys.html"_s));
        german.replace("Strg"_L1, "Ctrl"_L1).replace("Bild runter"_L1, "PgDown"_L1).replace("Bild auf"_L1, "PgUp"_L1);
        int keys = 0;
        for (const QAction *action : m_window->findChildren<QAction *>(QRegularExpression(u"^action"_s))) {
            if (action->shortcut().isEmpty())
                continue;
            ++keys;
            const QString cell = u"<th>%1</th>"_s.arg(action->shortcut().toString());
            QVERIFY2(english.contains(cell), qPrintable(cell));
            QVERIFY2(german.contains(cell), qPrintable(cell));
        }
        QCOMPARE(keys, 10);
    }
};

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
