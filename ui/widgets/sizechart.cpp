// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sizechart.h"

#include "ui/widgets/severity.h"
#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/timetext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int Gap = 8;
constexpr int Inset = 2; // room for the focus
constexpr int WidestColumn = 36;
constexpr int PlotLines = 7;    // of text, that plot and dates are high
constexpr int PlotLetters = 12; // that the plot is wide at least

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

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

int wrappedHeight(const QString &words, const QFontMetrics &metrics, int width)
{
    constexpr int anyHeight = 10'000;
    return metrics.boundingRect(0, 0, width, anyHeight, Qt::TextWordWrap, words).height();
}

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
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SizeChart::setHistory(const SizeHistory &history)
{
    const QString path = m_current < 0 ? QString() : m_history.columns.at(m_current).path;
    m_history = history;
    m_current = m_history.columnOf(path);
    m_words = {m_history.summary};
    for (int column = 0; column < static_cast<int>(m_history.columns.size()); ++column)
        m_words += m_history.columnText(column);
    updateGeometry();
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
    const int width = std::max(minimumSizeHint().width(), fontMetrics().averageCharWidth() * 90);
    return {width, heightForWidth(width)};
}

QSize SizeChart::minimumSizeHint() const
{
    const int plot = fontMetrics().averageCharWidth() * PlotLetters;
    const int width = std::max(axisWidth() + plot + legendWidth() + 3 * Gap, titleWidth()) + 2 * Inset;
    return {width, fontMetrics().height() * (PlotLines + 1) + 2 * Gap};
}

int SizeChart::heightForWidth(int width) const
{
    const int inner = width - 2 * Inset;
    const int lines = isHeadShort(inner) ? PlotLines : PlotLines - 1; // where that is long, there is little room
    return headHeight(inner) + fontMetrics().height() * lines + 2 * Gap;
}

int SizeChart::titleWidth() const
{
    return QFontMetrics(boldOf(font())).horizontalAdvance(m_history.title);
}

int SizeChart::axisWidth() const
{
    return std::max(fontMetrics().horizontalAdvance(byteText(m_history.top)),
                    fontMetrics().horizontalAdvance(byteText(m_history.top / 2)));
}

int SizeChart::legendWidth() const
{
    int widest = 0;
    for (const SizeHistory::Series &series : m_history.series)
        widest = std::max(widest, fontMetrics().horizontalAdvance(series.title));
    return widest + fontMetrics().height() * 2 / 3 + Gap;
}

bool SizeChart::isHeadShort(int width) const
{
    const int room = width - titleWidth() - 2 * Gap;
    return std::ranges::all_of(m_words,
                               [&](const QString &words) { return fontMetrics().horizontalAdvance(words) <= room; });
}

int SizeChart::headHeight(int width) const
{
    const int line = fontMetrics().height();
    if (isHeadShort(width))
        return line;
    int highest = 0;
    for (const QString &words : m_words)
        highest = std::max(highest, wrappedHeight(words, fontMetrics(), width));
    return line + highest;
}

QRect SizeChart::mirrored(const QRect &place) const
{
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

int SizeChart::side(Qt::Alignment side) const
{
    return static_cast<int>(QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignVCenter);
}

SizeChart::Places SizeChart::places() const
{
    const int line = fontMetrics().height();
    const QRect inner = rect().adjusted(Inset, Inset, -Inset, -Inset);
    const int top = inner.top() + headHeight(inner.width()) + Gap + line / 2;
    const int bottom = inner.bottom() - line - Gap / 2;
    const int left = inner.left() + axisWidth() + Gap;
    const int right = inner.right() - legendWidth();
    return {.head = mirrored({inner.left(), inner.top(), inner.width(), headHeight(inner.width())}),
            .axis = mirrored({inner.left(), top, axisWidth(), bottom - top}),
            .plot = mirrored({left, top, right - 2 * Gap - left, bottom - top}),
            .legend = mirrored({right, top, legendWidth(), bottom - top})};
}

QRect SizeChart::columnRect(int column) const
{
    const QRect plot = places().plot;
    const auto count = std::max<qsizetype>(1, m_history.columns.size());
    const double slot = std::min<double>(WidestColumn * 1.5, static_cast<double>(plot.width()) / double(count));
    const int left = plot.left() + static_cast<int>(slot * column);
    const int right = plot.left() + static_cast<int>(slot * (column + 1));
    const int space = std::max(1, static_cast<int>(slot / 4));
    return QStyle::visualRect(layoutDirection(), plot,
                              {left + space / 2, plot.top(), std::max(1, right - left - space), plot.height()});
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
    const int toTheRight = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return go(m_current < 0 ? last : m_current - toTheRight);
    case Qt::Key_Right:
        return go(m_current < 0 ? last : m_current + toTheRight);
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
    paintAxis(painter, all);
    paintDates(painter, all.plot);
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
    const int line = fontMetrics().height();
    const QRect title(head.left(), head.top(), head.width(), line);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(boldOf(font()));
    painter.drawText(title, side(Qt::AlignLeft), m_history.title);
    painter.setFont(font());
    const QRect behind = title.adjusted(titleWidth() + 2 * Gap, 0, 0, 0);
    const QRect words =
        isHeadShort(head.width()) ? QStyle::visualRect(layoutDirection(), title, behind) : head.adjusted(0, line, 0, 0);
    painter.drawText(words,
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                         static_cast<int>(Qt::AlignTop) | static_cast<int>(Qt::TextWordWrap),
                     m_current >= 0 ? m_history.columnText(m_current) : m_history.summary);
}

void SizeChart::paintAxis(QPainter &painter, const Places &all) const
{
    QColor grid = palette().color(QPalette::WindowText);
    grid.setAlphaF(0.2F);
    const int line = fontMetrics().height();
    for (const double part : {0.0, 0.5, 1.0}) {
        const int y = all.plot.bottom() - static_cast<int>(all.plot.height() * part);
        painter.setPen(grid);
        painter.drawLine(all.plot.left(), y, all.plot.right(), y);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(all.axis.left(), y - line / 2, all.axis.width(), line), side(Qt::AlignRight),
                         byteText(static_cast<qint64>(static_cast<double>(m_history.top) * part)));
    }
}

void SizeChart::paintDates(QPainter &painter, const QRect &plot) const
{
    const QString first = dayText(m_history.columns.first().time);
    const QRect dates(plot.left(), plot.bottom() + Gap / 2, plot.width(), fontMetrics().height());
    painter.drawText(dates, side(Qt::AlignLeft), first);
    const int count = static_cast<int>(m_history.columns.size());
    if (count == 1)
        return;
    // Below the last column, but not over the first date.
    const QString newest = dayText(m_history.columns.last().time);
    const QRect last = QStyle::visualRect(layoutDirection(), plot, columnRect(count - 1));
    const int right = std::max(last.right(), dates.left() + fontMetrics().horizontalAdvance(first + newest) + 3 * Gap);
    painter.drawText(
        QStyle::visualRect(layoutDirection(), plot, {dates.left(), dates.top(), right - dates.left(), dates.height()}),
        side(Qt::AlignRight), newest);
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
    const auto placed = [&](const QRect &place) { return QStyle::visualRect(layoutDirection(), legend, place); };
    int top = legend.top() - line / 2;
    for (qsizetype i = m_history.series.size() - 1; i >= 0; --i) { // from the stack's top to its foot
        painter.fillRect(placed({legend.left(), top + (line - square) / 2, square, square}),
                         seriesColour(i, palette()));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(placed({legend.left() + square + Gap, top, legend.width() - square - Gap, line}),
                         side(Qt::AlignLeft), m_history.series.at(i).title);
        top += line + 2;
    }
}

} // namespace keeper
