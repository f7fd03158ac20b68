// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/contrast.h"
#include "tests/gui/pages/pagewalk.h"
#include "ui/theme/theme.h"
#include "ui/widgets/severity.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTreeWidget>

using namespace keeper;
using namespace Qt::StringLiterals;

namespace {

// The severities' own is 4.5; those of the other scheme have less here.
constexpr double LeastContrast = 4.4;

/// Of what is drawn solid; an icon of several colours (the program's own) has none.
std::optional<QColor> colourOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    std::optional<QColor> colour;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            if (colour && *colour != pixel)
                return std::nullopt;
            colour = pixel;
        }
    }
    return colour;
}

bool isFaint(const std::optional<QColor> &colour, const QColor &ground)
{
    return colour && contrast(*colour, ground) < LeastContrast;
}

QStringList faintLabels(const QWidget &window)
{
    QStringList faint;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || !label->isEnabled() || label->objectName().startsWith("qt_"_L1))
            continue;
        const QColor ground = label->palette().color(QPalette::Window);
        if (isFaint(colourOf(label->pixmap()), ground))
            faint += u"icon %1"_s.arg(label->objectName());
        if (!label->text().isEmpty() && isFaint(label->palette().color(QPalette::WindowText), ground))
            faint += u"text “%1”"_s.arg(label->text().left(40));
    }
    return faint;
}

QStringList faintRows(const QWidget &window)
{
    QStringList faint;
    for (const QTreeWidget *table : window.findChildren<QTreeWidget *>()) {
        for (int row = 0; table->isVisible() && row < table->topLevelItemCount(); ++row) {
            for (int column = 0; column < table->columnCount(); ++column) {
                const QPixmap icon = table->topLevelItem(row)->icon(column).pixmap(16);
                if (isFaint(colourOf(icon), table->palette().color(QPalette::Base)))
                    faint += u"row %1 of %2"_s.arg(row).arg(table->objectName());
            }
        }
    }
    return faint;
}

} // namespace

/// The desktop may turn dark while a page is shown: what it drew turns with it.
class TestRecoloured : public QObject
{
    Q_OBJECT

private slots:
    void everyPageFollowsWhileItIsShown()
    {
        applyColours(*qApp, Colours::Light);
        QStringList problems;
        const QString lost = walkPages({}, [&](QWidget &window, const QString &page) {
            for (const Colours colours : {Colours::Dark, Colours::Light}) {
                applyColours(*qApp, colours);
                QCoreApplication::processEvents();
                for (const QString &what : faintLabels(window) + faintRows(window))
                    problems += u"%1: %2"_s.arg(page, what);
            }
        });
        QCOMPARE(lost, QString());
        problems.removeDuplicates();
        QVERIFY2(problems.isEmpty(), qPrintable(u"\n"_s + problems.join(u'\n')));
    }
};

QTEST_MAIN(TestRecoloured)
#include "tst_recoloured.moc"
