// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/contrast.h"
#include "ui/theme/outlinedstyle.h"
#include "ui/theme/palettes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/severity.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

/// Our own colours, and that they are used where they were chosen.
class TestTheme : public QObject
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
            QVERIFY(contrast(palette.color(group, QPalette::Highlight), palette.color(group, QPalette::Base)) >= 3);
        }
        // WCAG asks nothing of what can't be used; it is to be seen all the same.
        QVERIFY(contrast(palette.color(QPalette::Disabled, QPalette::Text), palette.color(QPalette::Base)) >= 2.5);
    }

    void whatIsChosenIsUsedAtOnce()
    {
        applyColours(*qApp, Colours::Dark);
        const auto *style = qobject_cast<OutlinedStyle *>(QApplication::style());
        QVERIFY(style);
        QCOMPARE(style->baseStyle()->name(), u"fusion"_s);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
        QVERIFY(isDark(QApplication::palette()));
        applyColours(*qApp, Colours::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette().color(QPalette::Window));
    }

    void whatIsTickedOrTypedIntoHasAnOutline_data()
    {
        QTest::addColumn<Colours>("colours");
        QTest::newRow("light") << Colours::Light;
        QTest::newRow("dark") << Colours::Dark;
    }
    /// Half-way up, at the left end: something that is seen on the ground (WCAG 2.1, 1.4.11).
    void whatIsTickedOrTypedIntoHasAnOutline()
    {
        QFETCH(const Colours, colours);
        applyColours(*qApp, colours);
        QCheckBox box;
        QRadioButton button;
        QLineEdit field;
        for (QWidget *widget :
             {static_cast<QWidget *>(&box), static_cast<QWidget *>(&button), static_cast<QWidget *>(&field)}) {
            widget->resize(widget->sizeHint());
            const QImage image = widget->grab().toImage();
            const QColor ground = QApplication::palette().color(QPalette::Window);
            QCOMPARE(widget->palette().color(QPalette::Window), ground);
            double best = 1;
            for (int x = 0; x < 4; ++x)
                best = std::max(best, contrast(image.pixelColor(x, image.height() / 2), ground));
            QVERIFY2(best >= 3,
                     qPrintable(u"%1: %2"_s.arg(QLatin1StringView(widget->metaObject()->className())).arg(best)));
        }
    }

    void whereNoDesktopSpeaksItIsLight()
    {
        applyColours(*qApp, Colours::Dark);
        applyColours(*qApp, Colours::System);
        QVERIFY(!isDark(QApplication::palette()));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
