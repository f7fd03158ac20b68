// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/exampleinside.h"
#include "tests/gui/shown.h"
#include "ui/inside/insidepage.h"
#include "ui/inside/pictureview.h"
#include "ui/main/workspace.h"
#include "ui/models/server/serverlistmodel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QBuffer>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

#include <utility>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

QByteArray pngOf(const QSize &size, const QColor &colour)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(const QByteArray &inside)
{
    return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" )"
           R"(width="40" height="20">)" +
           inside + "</svg>";
}

} // namespace

/// A set from inside, in a window.
class TestInsidePage : public QObject
{
    Q_OBJECT

private:
    FakeBackend m_backend;
    std::unique_ptr<InsidePage> m_page;

    template <typename T>
    T *find(const QString &name) const
    {
        return shown<T>(*m_page, name);
    }
    void press(const QString &name) const { QVERIFY2(pressShown(*m_page, name), qPrintable(name)); }
    void showTab(int tab) const
    {
        auto *bar = m_page->findChild<QTabWidget *>(u"insideTabs"_s)->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
    }
    /// Goes down the tree by keyboard to the row of that name.
    void chooseFile(const QString &name) const
    {
        auto *tree = find<QTreeView>(u"files"_s);
        QVERIFY(tree);
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Home);
        for (int steps = 0; steps < 60 && tree->currentIndex().data().toString() != name; ++steps) {
            if (tree->model()->hasChildren(tree->currentIndex()) && !tree->isExpanded(tree->currentIndex()) &&
                tree->currentIndex().data().toString() == "public"_L1)
                QTest::keyClick(tree, Qt::Key_Right);
            QTest::keyClick(tree, Qt::Key_Down);
        }
        QCOMPARE(tree->currentIndex().data().toString(), name);
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
        scriptInside(m_backend);
        QFETCH_GLOBAL(bool, atOnce);
        m_backend.answersAtOnce = atOnce;
        m_page = std::make_unique<InsidePage>(m_backend);
        m_page->resize(900, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->open(ExampleSet, m_backend.sets->value().sets);
        QTRY_VERIFY(find<QTreeView>(u"files"_s));
    }
    void cleanup()
    {
        m_page.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    }

    void columnsThatHaveNoRoomAreLeftOut()
    {
        auto *tree = find<QTreeView>(u"files"_s);
        for (const int width : {640, 900, 1180, 1800}) {
            m_page->resize(width, 600);
            QTRY_COMPARE(m_page->width(), width);
            QTRY_COMPARE(tree->horizontalScrollBar()->maximum(), 0);
            QVERIFY(!tree->isColumnHidden(0) && !tree->isColumnHidden(1)); // the name, and how large it is
            QVERIFY(tree->columnWidth(0) > 100);
        }
        QVERIFY(!tree->isColumnHidden(tree->model()->columnCount() - 1));
    }

    void aTextIsSeenBesideTheTree()
    {
        chooseFile(u"notes.txt"_s);
        QTRY_VERIFY(find<QPlainTextEdit>(u"previewText"_s));
        QVERIFY(find<QPlainTextEdit>(u"previewText"_s)->toPlainText().contains("web team"_L1));
        QVERIFY(find<QPlainTextEdit>(u"previewText"_s)->isReadOnly());
    }

    void aPictureIsDrawn()
    {
        m_backend.files["public/logo.png"] = pngOf({320, 200}, Qt::red);
        chooseFile(u"logo.png"_s);
        QTRY_VERIFY(find<PictureView>(u"previewPicture"_s));
        QTRY_COMPARE(find<PictureView>(u"previewPicture"_s)->image().size(), QSize(320, 200));
        QVERIFY(find<PictureView>(u"previewPicture"_s)->accessibleName().contains("320"_L1));
        const QImage grabbed = find<PictureView>(u"previewPicture"_s)->grab().toImage();
        QCOMPARE(grabbed.pixelColor(grabbed.rect().center()), QColor(Qt::red));
    }

    void whatOnlyClaimsToBeAPictureIsTold()
    {
        m_backend.files["public/logo.png"] = QByteArray("\x89PNG but not really\0", 20);
        chooseFile(u"logo.png"_s);
        QTRY_VERIFY(find<QLabel>(u"previewNotice"_s) && !find<QLabel>(u"previewNotice"_s)->text().isEmpty());
        QVERIFY(!find<PictureView>(u"previewPicture"_s));
    }

    void picturesAreReadWithinLimits()
    {
        QCOMPARE(readPicture(pngOf({5000, 100}, Qt::blue)).width(), 2048);
        QVERIFY(readPicture("P3 1 1 255 1 2 3").isNull()); // a kind that nobody asked for
        QVERIFY(readPicture({}).isNull());
        QCOMPARE(readPicture(svg(R"(<rect width="40" height="20" fill="red"/>)")).size(), QSize(40, 20));
        QCOMPARE(readPicture(svg(R"(<use xlink:href="#a"/>)")).size(), QSize(40, 20));
        QVERIFY(readPicture(svg(R"(<image xlink:href="/etc/logo.png" width="9" height="9"/>)")).isNull());
        QVERIFY(readPicture(svg(R"(<image href='file:///etc/logo.png' width="9" height="9"/>)")).isNull());
        QVERIFY(readPicture("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("<text>&a;</text>")).isNull());
    }

    void aFileIsExtractedToWhereTheDialogSays()
    {
        const QTemporaryDir folder;
        chooseFile(u"notes.txt"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"extract"_s)->isEnabled());
        press(u"extract"_s);
        auto *dialog = m_page->findChild<QFileDialog *>(u"extractDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        dialog->selectFile(folder.filePath(u"mine.txt"_s));
        static_cast<QDialog *>(dialog)->accept(); // public there
        QTRY_COMPARE(m_backend.extractedTo, folder.filePath(u"mine.txt"_s));
        QTRY_VERIFY(find<QLabel>(u"extracting"_s)->text().contains("mine.txt"_L1));
    }

    void foldersCannotBeExtracted()
    {
        chooseFile(u"public"_s);
        QVERIFY(!find<QAbstractButton>(u"extract"_s)->isEnabled());
    }

    void tablesAreNarrowedByAWord()
    {
        showTab(1);
        auto *tables = find<QTreeView>(u"tables"_s);
        QVERIFY(tables);
        const int all = tables->model()->rowCount();
        QTest::keyClick(tables, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(find<QLineEdit>(u"tableFilter"_s), u"event"_s);
        QVERIFY(tables->model()->rowCount() < all && tables->model()->rowCount() > 0);
    }

    void secretsAreHiddenWheneverThePageIsNotSeen()
    {
        showTab(2);
        QTRY_VERIFY(find<QPlainTextEdit>(u"configurationText"_s));
        auto *text = find<QPlainTextEdit>(u"configurationText"_s);
        QTRY_VERIFY(!text->toPlainText().isEmpty());
        const auto isShown = [&] { return text->toPlainText().contains(ExampleSecret); };
        QVERIFY(!isShown());
        press(u"showSecrets"_s);
        QVERIFY(isShown());
        showTab(0);
        QVERIFY(!isShown());
        showTab(2);
        QVERIFY(!isShown());
        press(u"showSecrets"_s);
        m_page->hide(); // another server was chosen
        QVERIFY(!isShown());
        m_page->show();
        press(u"showSecrets"_s);
        press(u"insideBack"_s);
        QVERIFY(text->toPlainText().isEmpty());
    }

    void whatIsHiddenIsNotSpokenEither()
    {
        showTab(2);
        QTRY_VERIFY(find<QPlainTextEdit>(u"configurationText"_s));
        QTRY_VERIFY(!find<QPlainTextEdit>(u"configurationText"_s)->toPlainText().isEmpty());
        for (QWidget *widget : m_page->findChildren<QWidget *>()) {
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            for (const QAccessible::Text text : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
                QVERIFY(!spoken || !spoken->text(text).contains(ExampleSecret));
        }
    }

    void twoSetsAreCompared()
    {
        showTab(3);
        auto *others = find<QComboBox>(u"otherSets"_s);
        QVERIFY(others);
        QCOMPARE(others->count(), 1);
        QCOMPARE(others->currentIndex(), -1);
        others->setFocus();
        QTest::keyClick(others, Qt::Key_Down);
        QTRY_VERIFY(find<QTreeView>(u"difference"_s));
        const QAbstractItemModel *rows = find<QTreeView>(u"difference"_s)->model();
        QCOMPARE(rows->rowCount(), 3);
        QVERIFY(find<QTreeView>(u"difference"_s)->isExpanded(rows->index(1, 0)));
    }

    void anIndexThatCouldNotBeReadIsReadAgain()
    {
        const QMap<QString, Result<QList<TarEntry>>> good = std::exchange(m_backend.indexes, {});
        for (const QString &key : good.keys())
            m_backend.indexes.insert(key, fail(ErrorCode::FileFailed));
        m_page->open(ExampleSet, m_backend.sets->value().sets);
        QTRY_VERIFY(find<QPushButton>(u"messageRemedy"_s));
        m_backend.indexes = good;
        press(u"messageRemedy"_s);
        QTRY_VERIFY(find<QTreeView>(u"files"_s) && find<QTreeView>(u"files"_s)->model()->rowCount() > 0);
        QVERIFY(!find<QPushButton>(u"messageRemedy"_s));
    }

    void aFileThatCouldNotBeReadIsReadAgain()
    {
        const Result<QByteArray> good = m_backend.files.value("public/notes.txt", fail(ErrorCode::Internal));
        m_backend.files["public/notes.txt"] = fail(ErrorCode::FileFailed);
        chooseFile(u"notes.txt"_s);
        QTRY_VERIFY(find<QPushButton>(u"messageRemedy"_s));
        m_backend.files["public/notes.txt"] = good;
        press(u"messageRemedy"_s);
        QTRY_VERIFY(find<QPlainTextEdit>(u"previewText"_s));
        QVERIFY(!find<QPushButton>(u"messageRemedy"_s));
    }

    void aFileThatHasNoRoomIsExtractedElsewhere()
    {
        m_backend.refusesExtraction = Error{.code = ErrorCode::DestinationFull};
        chooseFile(u"notes.txt"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"extract"_s)->isEnabled());
        press(u"extract"_s);
        auto *dialog = m_page->findChild<QFileDialog *>(u"extractDialog"_s);
        QVERIFY(dialog);
        emit dialog->fileSelected(u"/mnt/usb/notes.txt"_s);
        dialog->close();
        QTRY_VERIFY(!m_page->findChild<QFileDialog *>(u"extractDialog"_s));
        press(u"messageRemedy"_s);
        QVERIFY(m_page->findChild<QFileDialog *>(u"extractDialog"_s));
    }

    void aConfigurationThatCouldNotBeReadIsReadAgain()
    {
        const auto good = std::exchange(m_backend.configuration, fail(ErrorCode::FileFailed));
        m_page->open(ExampleSet, m_backend.sets->value().sets);
        showTab(2);
        QTRY_VERIFY(find<QPushButton>(u"messageRemedy"_s));
        m_backend.configuration = good;
        press(u"messageRemedy"_s);
        const auto text = [this] { return find<QPlainTextEdit>(u"configurationText"_s); }; // not while it is read
        QTRY_VERIFY(text() && !text()->toPlainText().isEmpty());
        QVERIFY(!find<QPushButton>(u"messageRemedy"_s));
    }

    void aComparisonThatFailedIsMadeAgain()
    {
        showTab(3);
        const QMap<QString, Result<QList<TarEntry>>> good = std::exchange(m_backend.indexes, {});
        for (const QString &key : good.keys())
            m_backend.indexes.insert(key, fail(ErrorCode::FileFailed));
        find<QComboBox>(u"otherSets"_s)->setFocus();
        QTest::keyClick(find<QComboBox>(u"otherSets"_s), Qt::Key_Down);
        QTRY_VERIFY(find<QPushButton>(u"messageRemedy"_s));
        m_backend.indexes = good;
        press(u"messageRemedy"_s);
        QTRY_VERIFY(find<QTreeView>(u"difference"_s));
        QVERIFY(!find<QPushButton>(u"messageRemedy"_s));
    }

    void escapeLeaves()
    {
        QSignalSpy left(m_page.get(), &InsidePage::left);
        QTest::keyClick(find<QTreeView>(u"files"_s), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void aWorkspaceShowsASetAndGoesBackToItsPages()
    {
        const QTemporaryDir folder;
        ServerListModel servers(folder.filePath(u"servers.json"_s));
        const QString id =
            servers.keep({.id = newServerId(), .address = u"auth.example.org"_s, .destination = folder.path()});
        const auto backend = std::make_shared<FakeBackend>();
        scriptInside(*backend);
        Workspace workspace(id, servers, backend, folder.path());
        workspace.show();
        QTRY_VERIFY(servers.status(id).looked); // its sets are known
        workspace.showInside(ExampleSet);
        auto *page = workspace.findChild<InsidePage *>();
        QTRY_VERIFY(page->isVisible() && page->findChild<QTreeView *>(u"files"_s)->isVisible());
        QCOMPARE(page->findChild<QComboBox *>(u"otherSets"_s)->count(), 1);
        QTest::mouseClick(page->findChild<QAbstractButton *>(u"insideBack"_s), Qt::LeftButton);
        QVERIFY(!page->isVisible());
        QVERIFY(workspace.findChild<QTabWidget *>(u"serverPages"_s)->isVisible());
    }
};

QTEST_MAIN(TestInsidePage)
#include "tst_insidepage.moc"
