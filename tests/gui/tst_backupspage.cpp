// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/examplerestore.h"
#include "tests/fakes/fakebackend.h"
#include "ui/catalogue/backupspage.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/sizechart.h"

#include <QAccessible>
#include <QAction>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

#include <ranges>

using namespace keeper;
using namespace Qt::StringLiterals;

/// The page of a server's backups, led by mouse and keyboard.
class TestBackupsPage : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::unique_ptr<BackupsModel> m_model;
    std::unique_ptr<BackupsPage> m_page;

    template <typename T>
    T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    [[nodiscard]] QTreeView *table() const { return find<QTreeView>(u"backups"_s); }
    [[nodiscard]] QString path(int row) const
    {
        return table()->model()->index(row, 0).data(CatalogueModel::PathRole).toString();
    }
    void choose(int row) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(row, 0)).center());
        table()->setFocus();
    }
    void press(const QString &name) const
    {
        QVERIFY2(find<QPushButton>(name)->isEnabled(), qPrintable(name));
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }
    [[nodiscard]] QMessageBox *question() const { return find<QMessageBox>(u"deleteQuestion"_s); }

    /// Keys of a page hold while its window is the active one, which no window manager sees to here.
    void pressDelete() const
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_VERIFY(question() && QTest::qWaitForWindowExposed(question()));
    }

private slots:
    void init()
    {
        m_backend = {};
        scriptGoodRestore(m_backend);
        QList<CatalogueSet> sets = exampleCatalogue().sets;
        std::ranges::reverse(sets);
        m_model = std::make_unique<BackupsModel>(m_backend);
        m_model->setServer(u"auth.example.org"_s);
        m_page = std::make_unique<BackupsPage>(*m_model);
        m_model->setSets(sets, exampleCatalogue().unfinished, {});
        m_page->resize(900, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        m_page->setFocus();
    }
    void cleanup()
    {
        m_page.reset();
        m_model.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void everyBackupHasARowAndTheNewestFinishedOneIsChosen()
    {
        QCOMPARE(table()->model()->rowCount(), 4);
        QCOMPARE(table()->currentIndex().row(), 1);
        QVERIFY(find<QPushButton>(u"restoreChosen"_s)->isEnabled());
        choose(0); // unfinished
        QVERIFY(!find<QPushButton>(u"restoreChosen"_s)->isEnabled());
    }

    void typingFilters()
    {
        QTest::keySequence(m_page.get(), QKeySequence::Find);
        QVERIFY(find<QLineEdit>(u"filter"_s)->hasFocus());
        QTest::keyClicks(m_page->focusWidget(), u"incomplete"_s);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(m_model->chosen(), path(0));
        QTest::keyClicks(m_page->focusWidget(), u" nothing"_s);
        QVERIFY(!table()->isVisible() && find<QLabel>(u"backupsEmpty"_s)->isVisible());
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Delete); // it is the filter's, not the set's
        QVERIFY(!question());
    }

    void clickingAColumnSorts()
    {
        table()->sortByColumn(CatalogueModel::SizeColumn, Qt::DescendingOrder);
        QCOMPARE(table()->model()->index(0, CatalogueModel::SizeColumn).data().toString(), u"969 MB"_s);
        QCOMPARE(m_model->chosen(),
                 table()->currentIndex().siblingAtColumn(0).data(CatalogueModel::PathRole).toString());
    }

    void restoreIsForTheChosenOne()
    {
        QSignalSpy wanted(m_page.get(), &BackupsPage::restoreWanted);
        choose(2);
        press(u"restoreChosen"_s);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), path(2));
    }

    void verifyShowsItsProgressAndItsResult()
    {
        m_backend.checkedSet.reset(); // never ends
        choose(1);
        press(u"verifyChosen"_s);
        QTRY_VERIFY(find<QPushButton>(u"cancelVerify"_s)->isVisible());
        QVERIFY(!find<QPushButton>(u"verifyChosen"_s)->isEnabled());
        QTRY_VERIFY(m_backend.board);
        m_backend.board->report(VerifyStep, 412'000'000, 969'000'000, false);
        QTRY_VERIFY(find<QLabel>(u"activity"_s)->text().contains(u"412 MB"_s));
        press(u"cancelVerify"_s);
        QVERIFY(!find<QPushButton>(u"cancelVerify"_s)->isVisible());
        QVERIFY(!m_page->findChild<InlineMessage *>()->isVisible());

        QSignalSpy reread(m_page.get(), &BackupsPage::rereadWanted);
        m_backend.checkedSet = exampleCheckedSet(SetCondition::Damaged);
        press(u"verifyChosen"_s);
        QTRY_VERIFY(m_page->findChild<InlineMessage *>()->isVisible());
        QVERIFY(find<QLabel>(u"messageWhy"_s)->text().contains(u"database.dump"_s));
        QVERIFY(table()->model()->index(1, CatalogueModel::VerifiedColumn).data().toString().startsWith(u"Damaged"_s));
        QCOMPARE(reread.size(), 1);
    }

    void deletingAsksFirst()
    {
        choose(2);
        const QString wanted = path(2);
        pressDelete();
        QVERIFY(question()->text().contains(u"auth.example.org"_s));
        QVERIFY(question()->defaultButton() && question()->defaultButton()->objectName() != "deleteNow"_L1);
        QTest::keyClick(question(), Qt::Key_Return); // the harmless button is the default one
        QTRY_VERIFY(!question());
        QVERIFY(m_backend.removedPath.isEmpty());

        pressDelete();
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QVERIFY(m_backend.removedPath.isEmpty());

        pressDelete();
        QSignalSpy reread(m_page.get(), &BackupsPage::rereadWanted);
        QTest::mouseClick(find<QPushButton>(u"deleteNow"_s), Qt::LeftButton);
        QTRY_COMPARE(m_backend.removedPath, wanted);
        QTRY_COMPARE(reread.size(), 1);
    }

    void returnLooksInsideAndF5ReadsAnew()
    {
        QSignalSpy inside(m_page.get(), &BackupsPage::insideWanted);
        QSignalSpy reread(m_page.get(), &BackupsPage::rereadWanted);
        choose(1);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(inside.size(), 1);
        QCOMPARE(inside.first().first().toString(), path(1));
        QTest::keyClick(table(), Qt::Key_F5);
        QCOMPARE(reread.size(), 1);
        choose(3); // can't be read
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(inside.size(), 1);
    }

    void theMenuIsLedByKeyboard()
    {
        QSignalSpy folder(m_page.get(), &BackupsPage::folderWanted);
        choose(1);
        auto *more = find<QPushButton>(u"more"_s);
        more->setFocus();
        QTest::keyClick(more, Qt::Key_Space);
        auto *menu = find<QMenu>(u"moreMenu"_s);
        QTRY_VERIFY(menu->isVisible());
        while (menu->activeAction() != find<QAction>(u"openFolder"_s))
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(folder.size(), 1);
        QCOMPARE(folder.first().first().toString(), path(1));
    }

    void tableAndChartChooseTheSame()
    {
        auto *chart = find<SizeChart>(u"sizeChart"_s);
        choose(1);
        QVERIFY(chart->accessibleDescription().contains(u"Chosen"_s));
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(table()->currentIndex().row(), 2);
    }

    void theFolderOfAnErrorIsTheOneThatIsOpened()
    {
        choose(1);
        m_backend.sets = fail(ErrorCode::FileFailed);
        m_model->receive(u"/media/usb/set"_s);
        QTRY_VERIFY(find<QPushButton>(u"messageRemedy"_s)->isVisible());
        QSignalSpy folder(m_page.get(), &BackupsPage::folderWanted);
        press(u"messageRemedy"_s);
        QCOMPARE(folder.value(0).value(0).toString(), u"/media/usb/set"_s); // not the chosen row's
    }

    void aDroppedSetIsWantedForARestore()
    {
        const QTemporaryDir folder;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(folder.path())});
        QDragEnterEvent foreign({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        foreign.ignore();
        QCoreApplication::sendEvent(m_page.get(), &foreign);
        QVERIFY(!foreign.isAccepted());

        QFile manifest(folder.filePath(u"manifest.json"_s));
        QVERIFY(manifest.open(QIODevice::WriteOnly));
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted() && find<QWidget>(u"dropHint"_s)->isVisible());

        m_backend.sets = Catalogue{.sets = {exampleCatalogue().sets.last()}};
        QSignalSpy wanted(m_page.get(), &BackupsPage::restoreWanted);
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_page.get(), &drop);
        QVERIFY(!find<QWidget>(u"dropHint"_s)->isVisible());
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(m_backend.folder, folder.path());
    }

    void everythingHasANameAndCanBeReached()
    {
        QStringList reached;
        find<QLineEdit>(u"filter"_s)->setFocus();
        choose(1);
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
            const QWidget *focused = m_page->focusWidget();
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_page->focusWidget());
            QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), qPrintable(focused->objectName()));
            reached += focused->objectName();
        }
        for (const QString &name :
             {u"filter"_s, u"restoreChosen"_s, u"verifyChosen"_s, u"more"_s, u"backups"_s, u"sizeChart"_s})
            QVERIFY2(reached.contains(name), qPrintable(name + u" not in "_s + reached.join(u' ')));
        const qsizetype filter = reached.indexOf(u"filter"_s);
        QCOMPARE(reached.sliced(filter, 6), QStringList({u"filter"_s, u"restoreChosen"_s, u"verifyChosen"_s, u"more"_s,
                                                         u"backups"_s, u"sizeChart"_s}));
    }
};

QTEST_MAIN(TestBackupsPage)
#include "tst_backupspage.moc"
