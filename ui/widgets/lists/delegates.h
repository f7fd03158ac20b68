// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace keeper {

/// Rows with some air, for short tables.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    static constexpr QSize Air{8, 10};

    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(wrapped(option, index), index) + Air;
    }

private:
    /// A cell that wraps is as high as its column's width makes it.
    static QStyleOptionViewItem wrapped(const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        constexpr int anyHeight = 10'000;
        QStyleOptionViewItem cell = option;
        const auto *tree = qobject_cast<const QTreeView *>(option.widget);
        if (tree && tree->wordWrap() && tree->header()->sectionResizeMode(index.column()) == QHeaderView::Stretch)
            cell.rect = {0, 0, tree->columnWidth(index.column()), anyHeight};
        return cell;
    }
};

/// Draws an icon beside the word of a state, in the given columns: `role` holds a StepState as int, or nothing. What
/// was left out is a warning here: an incomplete set.
class StateDelegate : public RoomyDelegate
{
public:
    StateDelegate(int role, const QList<int> &columns, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_role;
    QList<int> m_columns;
};

/// Has the icon drawn before the text, in the colour: in that of the highlighted text where the row is chosen.
void drawIcon(QStyleOptionViewItem *option, const QString &name, const QColor &colour);

} // namespace keeper
