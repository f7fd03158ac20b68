// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/moods.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Look
{
    Mood mood;
    QLatin1StringView icon;
    QRgb light; ///< On light surroundings.
    QRgb dark;
};

constexpr std::array Looks{
    Look{Mood::Waiting, "waiting"_L1, 0xff5c6670, 0xffaab4be},
    Look{Mood::Busy, "running"_L1, 0xff0b5cad, 0xff7ab8ff},
    Look{Mood::Good, "done"_L1, 0xff136f3a, 0xff6fd695},
    Look{Mood::Warning, "warning"_L1, 0xff8a5200, 0xfff3bd5b},
    Look{Mood::Bad, "failed"_L1, 0xffb3261e, 0xffff9a92},
    Look{Mood::LeftOut, "leftout"_L1, 0xff5c6670, 0xffaab4be},
};

const Look &look(Mood mood)
{
    return Looks.at(static_cast<std::size_t>(mood));
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor moodColour(Mood mood, const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? look(mood).dark : look(mood).light);
}

QPixmap moodPixmap(Mood mood, const QPalette &palette, int size, qreal ratio)
{
    return tintedPixmap(look(mood).icon, moodColour(mood, palette), size, ratio);
}

QString moodIcon(Mood mood)
{
    return look(mood).icon;
}

Mood moodOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return Mood::Waiting;
    case StepState::Running:
        return Mood::Busy;
    case StepState::Done:
        return Mood::Good;
    case StepState::Failed:
        return Mood::Bad;
    case StepState::Cancelled:
    case StepState::Skipped:
        return Mood::LeftOut;
    }
    return Mood::Waiting;
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
