// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace keeper {

namespace {

using Widgets = QList<QWidget *>;

Widgets shownChildren(const QWidget &parent)
{
    Widgets shown;
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && !widget->isWindow() && !widget->isHidden())
            shown += widget;
    }
    return shown;
}

/// Row by row. What begins above the middle of a row's first is in that row.
QList<Widgets> rowsOf(const QWidget &parent)
{
    Widgets children = shownChildren(parent);
    std::ranges::stable_sort(children, {}, [](const QWidget *child) { return child->y(); });
    QList<Widgets> rows;
    for (QWidget *child : std::as_const(children)) {
        if (rows.isEmpty() || child->y() >= rows.last().first()->geometry().center().y())
            rows += Widgets();
        rows.last() += child;
    }
    for (Widgets &row : rows) {
        std::ranges::stable_sort(row, {}, [&](const QWidget *child) {
            return parent.isRightToLeft() ? -child->geometry().right() : child->x();
        });
    }
    return rows;
}

void addStops(Widgets &stops, const QWidget &parent)
{
    for (const Widgets &row : rowsOf(parent)) {
        for (QWidget *child : row) {
            if (child->focusPolicy() & Qt::TabFocus)
                stops += child;
            addStops(stops, *child);
        }
    }
}

} // namespace

TabOrder::TabOrder(QWidget *within)
    : QObject(within)
    , m_within(within)
{
    watch(within);
}

void TabOrder::watch(QWidget *part)
{
    part->installEventFilter(this);
}

bool TabOrder::eventFilter(QObject *watched, QEvent *event)
{
    const bool mayMove = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (mayMove && !std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &TabOrder::order, Qt::QueuedConnection); // once all have their places
    return QObject::eventFilter(watched, event);
}

void TabOrder::order()
{
    m_isDue = false;
    if (!m_within->isVisible())
        return;
    Widgets stops;
    addStops(stops, *m_within);
    if (std::ranges::equal(stops, m_stops, {}, {}, &QPointer<QWidget>::get))
        return;
    m_stops.assign(stops.begin(), stops.end());
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace keeper
