// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sizechart.h"

#include "ui/models/amounttext.h"
#include "ui/models/displaytext.h"
#include "ui/models/timetext.h"
#include "ui/widgets/moods.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int Gap = 8;
constexpr int WidestColumn = 36;
constexpr int Lines = 8; // of text, that it is high at least

struct SeriesLook
{
    QRgb light; ///< On light surroundings.
    QRgb dark;
};

// Dark beside bright, so that neighbours differ without their hue too.
constexpr std::array Looks{
    SeriesLook{0xff3a7fd5, 0xff3f7ecb}, SeriesLook{0xff16275e, 0xffc3e4ff}, SeriesLook{0xffc76a26, 0xffbd672d},
    SeriesLook{0xff46164f, 0xffffe3b0}, SeriesLook{0xff76808a, 0xff7e7e8a},
};

} // namespace

QColor seriesColour(qsizetype series, const QPalette &palette)
{
    const SeriesLook &look = Looks.at(static_cast<std::size_t>(series) % Looks.size());
    return QColor::fromRgb(isDark(palette) ? look.dark : look.light);
}

SizeChart::SizeChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"sizeChart"_s);
    setAccessibleName(tr("Size of the backups over time", "@label accessible"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SizeChart::setHistory(const SizeHistory &history)
{
    const QString path = m_current < 0 ? QString() : m_history.columns.at(m_current).path;
    m_history = history;
    m_current = m_history.columnOf(path);
    describe();
}

void SizeChart::setCurrent(const QString &path)
{
    m_current = m_history.columnOf(path);
    describe();
}

void SizeChart::describe()
{
    QString words = m_history.summary;
    if (m_current >= 0)
        words += u' ' + tr("Chosen: %1", "@info accessible").arg(m_history.columnText(m_current));
    setAccessibleDescription(words);
    update();
}

QSize SizeChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 90, minimumSizeHint().height()};
}

QSize SizeChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * Lines + 2 * Gap};
}

SizeChart::Places SizeChart::places() const
{
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height();
    int legend = 0;
    for (const SizeHistory::Series &series : m_history.series)
        legend = std::max(legend, metrics.horizontalAdvance(series.title));
    legend = std::min(legend + line + Gap, width() * 2 / 5);
    const int axis = std::max(metrics.horizontalAdvance(byteText(m_history.top)),
                              metrics.horizontalAdvance(byteText(m_history.top / 2)));
    const QRect inner = rect().adjusted(2, 2, -2, -2);
    Places places;
    places.head = {inner.left(), inner.top(), inner.width(), line};
    const int top = places.head.bottom() + Gap + line / 2;
    const int bottom = inner.bottom() - line - Gap / 2;
    places.plot = {inner.left() + axis + Gap, top, inner.width() - axis - legend - 3 * Gap, bottom - top};
    places.legend = {inner.right() - legend, top, legend, bottom - top};
    return places;
}

QRect SizeChart::columnRect(int column) const
{
    const QRect plot = places().plot;
    const auto count = std::max<qsizetype>(1, m_history.columns.size());
    const double slot = std::min<double>(WidestColumn * 1.5, static_cast<double>(plot.width()) / double(count));
    const int left = plot.left() + static_cast<int>(slot * column);
    const int right = plot.left() + static_cast<int>(slot * (column + 1));
    const int space = std::max(1, static_cast<int>(slot / 4));
    return {left + space / 2, plot.top(), std::max(1, right - left - space), plot.height()};
}

int SizeChart::columnAt(const QPoint &point) const
{
    for (int column = 0; column < static_cast<int>(m_history.columns.size()); ++column) {
        if (columnRect(column).adjusted(-1, 0, 1, 0).contains(point))
            return column;
    }
    return -1;
}

void SizeChart::go(int column)
{
    if (m_history.isEmpty())
        return;
    m_current = std::clamp(column, 0, static_cast<int>(m_history.columns.size()) - 1);
    describe();
    emit chosen(m_history.columns.at(m_current).path);
}

bool SizeChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = columnAt(help->pos());
    if (column >= 0)
        QToolTip::showText(help->globalPos(), toolTipText({m_history.columnText(column)}), this, columnRect(column));
    else
        QToolTip::hideText();
    return true;
}

void SizeChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_history.columns.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return go(m_current < 0 ? last : m_current - 1);
    case Qt::Key_Right:
        return go(m_current < 0 ? last : m_current + 1);
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

void SizeChart::mousePressEvent(QMouseEvent *event)
{
    const int column = columnAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && column >= 0)
        go(column);
    else
        QWidget::mousePressEvent(event);
}

void SizeChart::paintEvent(QPaintEvent *)
{
    if (m_history.isEmpty())
        return;
    QPainter painter(this);
    const Places all = places();
    paintHead(painter, all.head);
    paintAxis(painter, all.plot);
    paintColumns(painter, all.plot);
    paintLegend(painter, all.legend);
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

void SizeChart::paintHead(QPainter &painter, const QRect &head) const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(bold);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, m_history.title);
    painter.setFont(font());
    const QRect rest = head.adjusted(metrics.horizontalAdvance(m_history.title) + 2 * Gap, 0, 0, 0);
    const QString words = m_current >= 0 ? m_history.columnText(m_current) : m_history.summary;
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(words, Qt::ElideRight, rest.width()));
}

void SizeChart::paintAxis(QPainter &painter, const QRect &plot) const
{
    QColor grid = palette().color(QPalette::WindowText);
    grid.setAlphaF(0.2F);
    const int line = fontMetrics().height();
    for (const double part : {0.0, 0.5, 1.0}) {
        const int y = plot.bottom() - static_cast<int>(plot.height() * part);
        painter.setPen(grid);
        painter.drawLine(plot.left(), y, plot.right(), y);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(0, y - line / 2, plot.left() - Gap, line), Qt::AlignRight | Qt::AlignVCenter,
                         byteText(static_cast<qint64>(static_cast<double>(m_history.top) * part)));
    }
    const QRect dates(plot.left(), plot.bottom() + Gap / 2, plot.width(), line);
    const QString first = dayText(m_history.columns.first().time);
    painter.drawText(dates, Qt::AlignLeft | Qt::AlignVCenter, first);
    const int last = static_cast<int>(m_history.columns.size()) - 1;
    if (last == 0)
        return;
    const QString newest = dayText(m_history.columns.last().time);
    const int right =
        std::max(columnRect(last).right(), dates.left() + fontMetrics().horizontalAdvance(first + newest) + 3 * Gap);
    painter.drawText(QRect(dates.left(), dates.top(), right - dates.left(), line), Qt::AlignRight | Qt::AlignVCenter,
                     newest);
}

void SizeChart::paintColumns(QPainter &painter, const QRect &plot) const
{
    for (int column = 0; column < static_cast<int>(m_history.columns.size()); ++column) {
        const QRect place = columnRect(column);
        if (column == m_current) {
            QColor marked = palette().color(QPalette::Highlight);
            marked.setAlphaF(0.25F);
            painter.fillRect(place.adjusted(-2, -4, 2, 0), marked);
        }
        double bottom = plot.bottom();
        for (qsizetype i = 0; i < m_history.series.size(); ++i) {
            const auto bytes = static_cast<double>(m_history.series.at(i).bytes.at(column));
            const double height = bytes / static_cast<double>(m_history.top) * plot.height();
            // A line of the ground between neighbours, where both are high enough to spare it.
            const double line = height > 3 && i > 0 ? 1 : 0;
            painter.fillRect(QRectF(place.left(), bottom - height, place.width(), height - line),
                             seriesColour(i, palette()));
            bottom -= height;
        }
    }
}

void SizeChart::paintLegend(QPainter &painter, const QRect &legend) const
{
    const int line = fontMetrics().height();
    const int square = line * 2 / 3;
    int top = legend.top() - line / 2;
    for (qsizetype i = m_history.series.size() - 1; i >= 0; --i) { // from the stack's top to its foot
        painter.fillRect(legend.left(), top + (line - square) / 2, square, square, seriesColour(i, palette()));
        const QRect words(legend.left() + square + Gap, top, legend.width() - square - Gap, line);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_history.series.at(i).title, Qt::ElideRight, words.width()));
        top += line + 2;
    }
}

} // namespace keeper
