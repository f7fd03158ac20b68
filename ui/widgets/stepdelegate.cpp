// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepdelegate.h"

#include "ui/models/runmodel.h"
#include "ui/widgets/moods.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace keeper {

namespace {

constexpr int Margin = 6;
constexpr int IconSize = 20;
constexpr int Indent = 28;
constexpr int BarHeight = 4;

void drawBar(QPainter *painter, const QRect &row, double fraction, const QPalette &palette)
{
    const QRectF track(row.left(), row.bottom() - BarHeight - 1, row.width(), BarHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.color(QPalette::Mid));
    painter->drawRoundedRect(track, 2, 2);
    painter->setBrush(moodColour(Mood::Busy, palette));
    painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * fraction, BarHeight)), 2, 2);
}

} // namespace

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto state = static_cast<StepState>(index.data(RunModel::StateRole).toInt());
    const int level = index.data(RunModel::LevelRole).toInt();
    const double fraction = index.data(RunModel::FractionRole).toDouble();
    const Mood mood = moodOf(state);
    const QFontMetrics metrics(option.font);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    if (option.state & QStyle::State_HasFocus)
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &option, painter, option.widget);

    const QRect row = option.rect.adjusted(Margin + level * Indent, 0, -Margin, 0);
    const QPixmap icon = moodPixmap(mood, option.palette, IconSize, painter->device()->devicePixelRatioF());
    painter->drawPixmap(row.left(), row.center().y() - IconSize / 2, icon);

    QRect text = row.adjusted(IconSize + Margin, 0, 0, 0);
    const QString detail = index.data(RunModel::DetailRole).toString();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, detail);
    text.setRight(text.right() - metrics.horizontalAdvance(detail) - Margin);

    const QString word = index.data(RunModel::WordRole).toString();
    const int wordWidth = metrics.horizontalAdvance(word) + Margin;
    const QString title =
        metrics.elidedText(index.data(RunModel::TitleRole).toString(), Qt::ElideRight, text.width() - wordWidth);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter->setPen(moodColour(mood, option.palette));
    text.setLeft(text.left() + metrics.horizontalAdvance(title) + Margin);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, word);
    if (fraction >= 0)
        drawBar(painter, row, fraction, option.palette);
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {400, qMax(IconSize, QFontMetrics(option.font).height()) + 2 * Margin};
}

} // namespace keeper
