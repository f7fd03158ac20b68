// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablemodel.h"

namespace keeper {

namespace {

constexpr auto AtTheRight = static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);

} // namespace

TableModel::TableModel(const QStringList &titles, const QList<int> &numbers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_titles(titles)
    , m_numbers(numbers)
{}

void TableModel::choose(int row)
{
    const int chosen = row < rowCount() ? row : -1;
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    emit changed();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const QVariant own = special(index.row(), index.column(), role); own.isValid())
        return own;
    if (role == Qt::TextAlignmentRole && m_numbers.contains(index.column()))
        return AtTheRight;
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList words;
    for (int column = 0; column < columnCount(); ++column)
        words += text(index.row(), column);
    return words.join(u", ");
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && m_numbers.contains(section))
        return AtTheRight;
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_titles.value(section) : QVariant();
}

} // namespace keeper
