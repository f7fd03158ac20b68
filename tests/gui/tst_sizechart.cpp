// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sizechart.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <QToolTip>

#include <cmath>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

constexpr int AllSeries = 5;

/// Relative luminance and contrast of WCAG 2.1.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double bright = std::max(luminance(a), luminance(b));
    const double dim = std::min(luminance(a), luminance(b));
    return (bright + 0.05) / (dim + 0.05);
}

SizeHistory history(int columns)
{
    SizeHistory made;
    made.top = 1'000;
    made.title = u"Size over time"_s;
    made.summary = u"Newest: 900 bytes."_s;
    made.series = {{.title = u"Media files"_s}, {.title = u"Database"_s}};
    for (int i = 0; i < columns; ++i) {
        made.columns += {.path = u"/srv/%1"_s.arg(i),
                         .time = QDateTime(QDate(2026, 11, i + 1), QTime(12, 0), QTimeZone::UTC),
                         .bytes = 900};
        made.series[0].bytes += 600;
        made.series[1].bytes += 300;
    }
    return made;
}

} // namespace

class TestSizeChart : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SizeChart> m_chart;

    void open(int columns)
    {
        m_chart = std::make_unique<SizeChart>();
        m_chart->setHistory(history(columns));
        m_chart->resize(700, 200);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
        m_chart->setFocus();
    }
    [[nodiscard]] QString spoken() const
    {
        return QAccessible::queryAccessibleInterface(m_chart.get())->text(QAccessible::Description);
    }

private slots:
    void cleanup()
    {
        m_chart.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void everySeriesStandsOutFromTheGroundAndFromItsNeighbour_data()
    {
        QTest::addColumn<QColor>("window");
        QTest::addColumn<QColor>("text");
        QTest::newRow("white") << QColor(Qt::white) << QColor(Qt::black);
        QTest::newRow("light grey") << QColor(0xef, 0xef, 0xef) << QColor(Qt::black);
        QTest::newRow("dark grey") << QColor(0x32, 0x32, 0x32) << QColor(Qt::white);
        QTest::newRow("black") << QColor(0x1e, 0x1e, 0x1e) << QColor(Qt::white);
    }
    void everySeriesStandsOutFromTheGroundAndFromItsNeighbour()
    {
        QFETCH(const QColor, window);
        QFETCH(const QColor, text);
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        palette.setColor(QPalette::WindowText, text);
        for (int i = 0; i < AllSeries; ++i) {
            const QColor colour = seriesColour(i, palette);
            QVERIFY2(contrast(colour, window) >= 3, qPrintable(colour.name()));
            if (i > 0)
                QVERIFY2(contrast(colour, seriesColour(i - 1, palette)) >= 3, qPrintable(colour.name()));
        }
    }

    void theStackIsDrawnInTheOrderOfTheLegend()
    {
        open(3);
        const QImage image = m_chart->grab().toImage();
        const QRect column = m_chart->columnRect(1);
        const int low = column.bottom() - column.height() / 4;
        const int high = column.bottom() - column.height() * 3 / 4;
        QCOMPARE(image.pixelColor(column.center().x(), low), seriesColour(0, m_chart->palette()));
        QCOMPARE(image.pixelColor(column.center().x(), high), seriesColour(1, m_chart->palette()));
        QVERIFY(image.pixelColor(column.center().x(), column.top() + 2) == m_chart->palette().color(QPalette::Window));
    }

    void arrowKeysGoFromColumnToColumn()
    {
        open(3);
        QSignalSpy chosen(m_chart.get(), &SizeChart::chosen);
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Left, Qt::Key_Home, Qt::Key_Left, Qt::Key_End, Qt::Key_Right})
            QTest::keyClick(m_chart.get(), key);
        QStringList paths;
        for (const QList<QVariant> &arguments : chosen)
            paths += arguments.first().toString();
        QCOMPARE(paths, QStringList({u"/srv/2"_s, u"/srv/1"_s, u"/srv/0"_s, u"/srv/0"_s, u"/srv/2"_s, u"/srv/2"_s}));
    }

    void itSaysInWordsWhatItShows()
    {
        open(3);
        QVERIFY(spoken().contains(u"Newest: 900 bytes."_s));
        QVERIFY(!spoken().contains(u"Media files 600 bytes"_s));
        QTest::keyClick(m_chart.get(), Qt::Key_End);
        QVERIFY2(spoken().contains(u"Media files 600 bytes"_s), qPrintable(spoken()));
        QVERIFY(!QAccessible::queryAccessibleInterface(m_chart.get())->text(QAccessible::Name).isEmpty());
    }

    void aColumnIsChosenByMouseAndHasAToolTip()
    {
        open(3);
        QSignalSpy chosen(m_chart.get(), &SizeChart::chosen);
        const QPoint centre = m_chart->columnRect(1).center();
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, centre);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), u"/srv/1"_s);
        QHelpEvent help(QEvent::ToolTip, centre, m_chart->mapToGlobal(centre));
        QCoreApplication::sendEvent(m_chart.get(), &help);
        QTRY_VERIFY(QToolTip::text().contains(u"Database 300 bytes"_s));
    }

    void manyColumnsStayInThePlotAndApart()
    {
        open(28);
        m_chart->resize(m_chart->minimumSizeHint());
        for (int i = 1; i < 28; ++i)
            QVERIFY(m_chart->columnRect(i).left() > m_chart->columnRect(i - 1).right());
        QVERIFY(m_chart->columnRect(27).right() < m_chart->width() * 4 / 5);
    }

    void fromRightToLeftItIsMirrored()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        open(3);
        QVERIFY(m_chart->columnRect(0).left() > m_chart->columnRect(2).right());
        const QImage image = m_chart->grab().toImage();
        const auto shows = [&](const QRect &place, const QColor &colour) {
            for (int y = place.top(); y <= place.bottom(); ++y) {
                for (int x = place.left(); x <= place.right(); ++x) {
                    if (image.pixelColor(x, y) == colour)
                        return true;
                }
            }
            return false;
        };
        const QColor first = seriesColour(0, m_chart->palette()); // in the legend too
        QVERIFY(shows({0, 0, 200, image.height()}, first));
        QTest::keyClick(m_chart.get(), Qt::Key_End);
        QSignalSpy chosen(m_chart.get(), &SizeChart::chosen);
        QTest::keyClick(m_chart.get(), Qt::Key_Right); // to the one on the right, which is older
        QCOMPARE(chosen.first().first().toString(), u"/srv/1"_s);
    }

    void whatItSaysWrapsAndMovesNothing()
    {
        open(3);
        const int wide = m_chart->heightForWidth(1200);
        const int narrow = m_chart->heightForWidth(m_chart->minimumSizeHint().width());
        QVERIFY(narrow > wide);
        m_chart->resize(m_chart->minimumSizeHint().width(), narrow);
        const QRect before = m_chart->columnRect(0);
        QTest::keyClick(m_chart.get(), Qt::Key_End); // has more to say
        QCOMPARE(m_chart->columnRect(0), before);
    }

    void nothingToShowIsNoReasonToFail()
    {
        open(0);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QVERIFY(!m_chart->grab().isNull());
    }
};

QTEST_MAIN(TestSizeChart)
#include "tst_sizechart.moc"
