// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/pseudowords.h"
#include "tests/gui/cuttext.h"
#include "tests/gui/pages/pagewalk.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>
#include <QTreeWidget>

#include <tuple>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize Narrow{900, 600};
constexpr int SettleMilliseconds = 2000;

} // namespace

/// Nothing is cut off in a narrow window: in long words, from right to left, in German, in large type.
class TestCutText : public QObject
{
    Q_OBJECT

private:
    void walk()
    {
        QStringList problems;
        const QString lost = walkPages(Narrow, [&](QWidget &window, const QString &page) {
            if (window.inherits("QMainWindow") && page != "manual"_L1 && window.size() != Narrow)
                problems += u"%1: needs %2x%3"_s.arg(page).arg(window.width()).arg(window.height());
            // A layout asked for just now is still to come; what is cut for good stays so.
            std::ignore = QTest::qWaitFor([&] { return cutTexts(window).isEmpty(); }, SettleMilliseconds);
            for (const QString &problem : cutTexts(window))
                problems += u"%1: %2"_s.arg(page, problem);
        });
        QCOMPARE(lost, QString());
        problems.removeDuplicates();
        QVERIFY2(problems.isEmpty(), qPrintable(u"\n"_s + problems.join(u'\n')));
    }

private slots:
    void initTestCase() { applyColours(*qApp, Colours::Light); }

    void whatIsCutIsFound()
    {
        QWidget window;
        QLabel label(u"Many words that need more room than there is"_s, &window);
        window.resize(100, 100);
        label.setGeometry(0, 0, 60, 20);
        window.show();
        QCOMPARE(cutTexts(window).size(), 1);
        label.setGeometry(50, 0, label.sizeHint().width(), 20);
        QCOMPARE(cutTexts(window).size(), 1); // sticks out
        window.resize(600, 100);
        QCOMPARE(cutTexts(window), QStringList());
    }

    void cellsThatAreCutAreFound()
    {
        QWidget window;
        auto *table = new QTreeWidget(&window);
        table->setColumnCount(2);
        table->setHeaderHidden(true);
        table->header()->setStretchLastSection(false);
        auto *row = new QTreeWidgetItem(table, {u"Many words that need more room"_s, u"few"_s});
        table->setGeometry(0, 0, 600, 100);
        table->setColumnWidth(0, 60);
        window.resize(600, 100);
        window.show();
        QCOMPARE(cutTexts(window).size(), 1);
        row->setToolTip(0, row->text(0));
        QCOMPARE(cutTexts(window).size(), 1); // it need not be
        table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        QTRY_COMPARE(cutTexts(window), QStringList());
        table->resize(180, 100);
        QCoreApplication::processEvents();
        QCOMPARE(cutTexts(window), QStringList()); // the rest of it is in the tool tip
        row->setToolTip(0, {});
        QCOMPARE(cutTexts(window).size(), 1);
    }

    void tabsThatAreCutAreFound()
    {
        QWidget window;
        auto *tabs = new QTabWidget(&window);
        tabs->addTab(new QWidget, u"Many words that need more room"_s);
        tabs->setGeometry(0, 0, 600, 100);
        window.resize(600, 100);
        window.show();
        QCOMPARE(cutTexts(window), QStringList());
        tabs->setElideMode(Qt::ElideRight);
        tabs->setUsesScrollButtons(false);
        tabs->resize(90, 100);
        QTRY_COMPARE(cutTexts(window).size(), 1);
    }

    void inEnglish() { walk(); }

    void inLargeType()
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(14);
        QApplication::setFont(large);
        walk();
        QApplication::setFont(before);
    }

    void inLongWords()
    {
        PseudoWords words;
        QCoreApplication::installTranslator(&words);
        walk();
        QCoreApplication::removeTranslator(&words);
    }

    void fromRightToLeft()
    {
        PseudoWords words;
        QCoreApplication::installTranslator(&words);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        walk();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QCoreApplication::removeTranslator(&words);
    }

    void inGerman()
    {
        applyColours(*qApp, Colours::Dark);
        installWords(*qApp, u"de"_s); // stays, so it is the last
        walk();
    }
};

QTEST_MAIN(TestCutText)
#include "tst_cuttext.moc"
