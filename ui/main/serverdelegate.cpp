// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/serverdelegate.h"

#include "ui/models/serverlistmodel.h"
#include "ui/widgets/moods.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace keeper {

namespace {

constexpr int Margin = 8;
constexpr int IconSize = 20;
constexpr int LineGap = 2;

QFont nameFont(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

} // namespace

void ServerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Mood mood = moodOf(static_cast<StepState>(index.data(ServerListModel::StateRole).toInt()));
    const bool selected = option.state & QStyle::State_Selected;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    // On the highlight only its own text colour is sure to be readable.
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor state = selected ? text : moodColour(mood, option.palette);
    const QPixmap icon = tintedPixmap(moodIcon(mood), state, IconSize, painter->device()->devicePixelRatioF());
    const QRect row = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(option.direction, row, place); };
    painter->drawPixmap(mirrored({row.topLeft(), QSize(IconSize, IconSize)}).topLeft(), icon);

    QRect line = mirrored(row.adjusted(IconSize + Margin, 0, 0, 0));
    const QStringList lines{index.data().toString(), index.data(ServerListModel::WordRole).toString(),
                            index.data(ServerListModel::LastBackupRole).toString()};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QFont font = i == 0 ? nameFont(option.font) : option.font;
        const QFontMetrics metrics(font);
        line.setHeight(metrics.height());
        painter->setFont(font);
        painter->setPen(i == 1 ? state : text);
        painter->drawText(line, QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter),
                          metrics.elidedText(lines.at(i), Qt::ElideRight, line.width()));
        line.translate(0, metrics.height() + LineGap);
    }
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

int ServerDelegate::width(const QStringList &words, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &word : words)
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return IconSize + 3 * Margin + widest;
}

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const QStringList words{index.data(ServerListModel::WordRole).toString(),
                            index.data(ServerListModel::LastBackupRole).toString()};
    const int height = QFontMetrics(nameFont(option.font)).height() + 2 * metrics.height();
    return {width(words, metrics), height + 2 * LineGap + 2 * Margin};
}

} // namespace keeper
