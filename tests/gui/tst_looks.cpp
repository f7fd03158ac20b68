// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/contrast.h"
#include "ui/looks/looks.h"
#include "ui/looks/palettes.h"
#include "ui/widgets/moods.h"

#include <QApplication>
#include <QStyle>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

/// Our own colours, and that they are used where they were chosen.
class TestLooks : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsReadableOnItsGround_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void everyTextIsReadableOnItsGround()
    {
        QFETCH(const QPalette, palette);
        using Role = QPalette::ColorRole;
        const QList<std::pair<Role, Role>> pairs{{QPalette::WindowText, QPalette::Window},
                                                 {QPalette::Text, QPalette::Base},
                                                 {QPalette::Text, QPalette::AlternateBase},
                                                 {QPalette::ButtonText, QPalette::Button},
                                                 {QPalette::HighlightedText, QPalette::Highlight},
                                                 {QPalette::ToolTipText, QPalette::ToolTipBase},
                                                 {QPalette::PlaceholderText, QPalette::Base},
                                                 {QPalette::Link, QPalette::Base},
                                                 {QPalette::Link, QPalette::Window},
                                                 {QPalette::LinkVisited, QPalette::Base},
                                                 {QPalette::LinkVisited, QPalette::Window}};
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            for (const auto &[text, ground] : pairs) {
                const double found = contrast(palette.color(group, text), palette.color(group, ground));
                QVERIFY2(found >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(text).arg(ground).arg(found)));
            }
            // What is chosen is seen (WCAG 1.4.11).
            QVERIFY(contrast(palette.color(group, QPalette::Highlight), palette.color(group, QPalette::Base)) >= 3 ||
                    isDark(palette));
        }
        // WCAG asks nothing of what can't be used; it is to be seen all the same.
        QVERIFY(contrast(palette.color(QPalette::Disabled, QPalette::Text), palette.color(QPalette::Base)) >= 2.5);
    }

    void whatIsChosenIsUsedAtOnce()
    {
        applyColours(*qApp, Colours::Dark);
        QCOMPARE(QApplication::style()->name(), u"fusion"_s);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
        QVERIFY(isDark(QApplication::palette()));
        applyColours(*qApp, Colours::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette().color(QPalette::Window));
    }

    void whereNoDesktopSpeaksItIsLight()
    {
        applyColours(*qApp, Colours::Dark);
        applyColours(*qApp, Colours::System);
        QVERIFY(!isDark(QApplication::palette()));
    }
};

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
