// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severity.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Look
{
    Severity severity;
    QLatin1StringView icon;
    QRgb light; ///< On light surroundings.
    QRgb dark;
};

constexpr std::array Looks{
    Look{Severity::Waiting, "waiting"_L1, 0xff5c6670, 0xffaab4be},
    Look{Severity::Busy, "running"_L1, 0xff0b5cad, 0xff7ab8ff},
    Look{Severity::Good, "done"_L1, 0xff136f3a, 0xff6fd695},
    Look{Severity::Warning, "warning"_L1, 0xff8a5200, 0xfff3bd5b},
    Look{Severity::Bad, "failed"_L1, 0xffb3261e, 0xffff9a92},
    Look{Severity::LeftOut, "leftout"_L1, 0xff5c6670, 0xffaab4be},
};

const Look &look(Severity severity)
{
    return Looks.at(static_cast<std::size_t>(severity));
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor severityColour(Severity severity, const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? look(severity).dark : look(severity).light);
}

QPixmap severityPixmap(Severity severity, const QPalette &palette, int size, qreal ratio)
{
    return tintedPixmap(look(severity).icon, severityColour(severity, palette), size, ratio);
}

QString severityIcon(Severity severity)
{
    return look(severity).icon;
}

Severity severityOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return Severity::Waiting;
    case StepState::Running:
        return Severity::Busy;
    case StepState::Done:
        return Severity::Good;
    case StepState::Failed:
        return Severity::Bad;
    case StepState::Cancelled:
    case StepState::Skipped:
        return Severity::LeftOut;
    }
    return Severity::Waiting;
}

QColor between(const QColor &from, const QColor &to, float share)
{
    const auto mixed = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mixed(from.redF(), to.redF()), mixed(from.greenF(), to.greenF()),
                            mixed(from.blueF(), to.blueF()));
}

QPixmap tintedPixmap(const QString &name, const QColor &colour, int size, qreal ratio)
{
    const QString key = u"%1 %2 %3 %4"_s.arg(name, colour.name()).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer drawing(u":/icons/%1.svg"_s.arg(name));
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter, QRectF(0, 0, size, size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, size, size), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace keeper
