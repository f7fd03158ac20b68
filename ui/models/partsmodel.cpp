// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/partsmodel.h"

#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"

#include <algorithm>

namespace keeper {

PartsModel::PartsModel(const QString &foundTitle, QObject *parent)
    : TableModel({tr("Part", "@title:column"),
                  foundTitle.isEmpty() ? tr("What was found", "@title:column") : foundTitle,
                  tr("Size", "@title:column")},
                 {SizeColumn},
                 parent)
{}

void PartsModel::setParts(const QList<Part> &parts)
{
    beginResetModel();
    m_parts = parts;
    endResetModel();
    emit ticksChanged();
}

QStringList PartsModel::skipped() const
{
    QStringList names;
    for (const Part &part : m_parts) {
        if (part.there && !part.ticked)
            names += part.component;
    }
    return names;
}

qint64 PartsModel::tickedBytes() const
{
    qint64 bytes = 0;
    for (const Part &part : m_parts)
        bytes += part.ticked ? part.bytes : 0;
    return bytes;
}

bool PartsModel::isAnyTicked() const
{
    return std::ranges::any_of(m_parts, &Part::ticked);
}

bool PartsModel::isTicked(const QString &component) const
{
    const auto part = std::ranges::find(m_parts, component, &Part::component);
    return part != m_parts.end() && part->ticked;
}

void PartsModel::setTicked(const QString &component, bool ticked)
{
    const auto part = std::ranges::find(m_parts, component, &Part::component);
    if (part == m_parts.end() || !part->there || part->ticked == ticked)
        return;
    part->ticked = ticked;
    const QModelIndex changed = index(static_cast<int>(part - m_parts.begin()), PartColumn);
    emit dataChanged(changed, changed, {Qt::CheckStateRole});
    emit ticksChanged();
}

QString PartsModel::text(int row, int column) const
{
    const Part &part = m_parts.at(row);
    if (column == PartColumn)
        return componentTitle(part.component);
    if (column == FoundColumn)
        return part.found;
    if (!part.sized)
        return {};
    return part.estimated ? tr("about %1", "@label size").arg(byteText(part.bytes)) : byteText(part.bytes);
}

QVariant PartsModel::special(int row, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == PartColumn && m_parts.at(row).there)
        return m_parts.at(row).ticked ? Qt::Checked : Qt::Unchecked;
    return role == Qt::ToolTipRole ? text(row, column) : QVariant();
}

bool PartsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        !m_parts.at(index.row()).there)
        return false;
    setTicked(m_parts.at(index.row()).component, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags PartsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    // What is not there stays readable, since its reason is; it only has no tick.
    const bool tickable = m_parts.at(index.row()).there && index.column() == PartColumn;
    return tickable ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace keeper
