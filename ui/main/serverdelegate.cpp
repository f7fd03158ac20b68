// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/serverdelegate.h"

#include "ui/models/server/serverlistmodel.h"
#include "ui/widgets/severity.h"

#include <QAbstractItemView>
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

/// Below the name: the state in words, the last backup.
QStringList linesOf(const QModelIndex &index)
{
    return {index.data(ServerListModel::WordRole).toString(), index.data(ServerListModel::LastBackupRole).toString()};
}

int heightOf(const QString &line, const QFontMetrics &metrics, int width)
{
    constexpr int anyHeight = 10'000;
    return std::max(metrics.height(), metrics.boundingRect(0, 0, width, anyHeight, Qt::TextWordWrap, line).height());
}

} // namespace

void ServerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Severity severity = severityOf(static_cast<StepState>(index.data(ServerListModel::StateRole).toInt()));
    const bool selected = option.state & QStyle::State_Selected;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    // On the highlight only its own text colour is sure to be readable.
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor state = selected ? text : severityColour(severity, option.palette);
    const QPixmap icon = tintedPixmap(severityIcon(severity), state, IconSize, painter->device()->devicePixelRatioF());
    const QRect row = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(option.direction, row, place); };
    painter->drawPixmap(mirrored({row.topLeft(), QSize(IconSize, IconSize)}).topLeft(), icon);

    QRect line = mirrored(row.adjusted(IconSize + Margin, 0, 0, 0));
    const auto start = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    const QFontMetrics bold(nameFont(option.font));
    painter->setFont(nameFont(option.font));
    painter->setPen(text);
    line.setHeight(bold.height());
    painter->drawText(line, start, bold.elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    painter->setFont(option.font);
    painter->setPen(state);
    for (const QString &words : linesOf(index)) {
        line.moveTop(line.bottom() + 1 + LineGap);
        line.setHeight(heightOf(words, QFontMetrics(option.font), line.width()));
        painter->drawText(line, start | Qt::TextWordWrap, words);
        painter->setPen(text); // the state alone has its colour
    }
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int room = (view ? view->viewport()->width() : option.rect.width()) - IconSize - 3 * Margin;
    const QFontMetrics metrics(option.font);
    int height = QFontMetrics(nameFont(option.font)).height() + 2 * Margin;
    int widest = 0;
    for (const QString &line : linesOf(index)) {
        height += LineGap + heightOf(line, metrics, room);
        for (const QString &word : line.split(u' '))
            widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return {IconSize + 3 * Margin + widest, height};
}

} // namespace keeper
