// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/contrast.h"
#include "ui/theme/palettes.h"
#include "ui/widgets/severity.h"

#include <QImage>
#include <QSet>
#include <QTest>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array AllSeverities{Severity::Waiting, Severity::Busy, Severity::Good,
                                   Severity::Warning, Severity::Bad,  Severity::LeftOut};

} // namespace

class TestSeverities : public QObject
{
    Q_OBJECT

private slots:
    void everyColourIsReadable_data()
    {
        QTest::addColumn<QColor>("window");
        QTest::addColumn<QColor>("text");
        QTest::newRow("white") << QColor(Qt::white) << QColor(Qt::black);
        QTest::newRow("light grey") << QColor(0xef, 0xef, 0xef) << QColor(Qt::black);
        QTest::newRow("dark grey") << QColor(0x32, 0x32, 0x32) << QColor(Qt::white);
        for (const auto &[name, palette] :
             {std::pair("our light", lightPalette()), std::pair("our dark", darkPalette())}) {
            for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase})
                QTest::addRow("%s %d", name, role) << palette.color(role) << palette.color(QPalette::WindowText);
        }
        QTest::newRow("black") << QColor(0x1e, 0x1e, 0x1e) << QColor(Qt::white);
    }
    void everyColourIsReadable()
    {
        QFETCH(const QColor, window);
        QFETCH(const QColor, text);
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        palette.setColor(QPalette::WindowText, text);
        for (const Severity severity : AllSeverities)
            QVERIFY2(contrast(severityColour(severity, palette), window) >= 4.5,
                     qPrintable(severityColour(severity, palette).name()));
    }

    void everySeverityHasAShapeOfItsOwn()
    {
        const QPalette palette;
        QSet<QByteArray> shapes;
        for (const Severity severity : AllSeverities) {
            const QImage image =
                severityPixmap(severity, palette, 24, 1).toImage().convertToFormat(QImage::Format_Alpha8);
            const QByteArray shape(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
            QVERIFY(shape.count('\0') < shape.size()); // something is drawn
            shapes += shape;
        }
        QCOMPARE(shapes.size(), AllSeverities.size());
    }

    void incompleteIsNeverGreen()
    {
        const QPalette palette;
        QVERIFY(severityColour(Severity::Warning, palette) != severityColour(Severity::Good, palette));
    }
};

QTEST_MAIN(TestSeverities)
#include "tst_severity.moc"
