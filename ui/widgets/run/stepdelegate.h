// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace keeper {

/// Draws a step of RunModel: icon, name and state, the numbers at the other end, a thin bar below while it runs. Names
/// wrap; in short rows the numbers have a line of their own, where the step has any. Numbers that still have no room
/// are left out, the last first: speech has them all.
class StepDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace keeper
