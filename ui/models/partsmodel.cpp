// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/partsmodel.h"

#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

void PartsModel::setParts(const QList<Part> &parts)
{
    beginResetModel();
    m_parts = parts;
    endResetModel();
    emit ticksChanged();
}

QString PartsModel::sizeText(const Part &part)
{
    if (!part.sized)
        return {};
    return part.estimated ? tr("about %1", "@label size").arg(byteText(part.bytes)) : byteText(part.bytes);
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

int PartsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

int PartsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Part &part = m_parts.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == PartColumn && part.there)
        return part.ticked ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return u"%1, %2, %3"_s.arg(componentTitle(part.component), part.found, sizeText(part));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case PartColumn:
        return componentTitle(part.component);
    case FoundColumn:
        return part.found;
    case SizeColumn:
        return sizeText(part);
    default:
        return {};
    }
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

QVariant PartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PartColumn:
        return tr("Part", "@title:column");
    case FoundColumn:
        return m_foundTitle.isEmpty() ? tr("What was found", "@title:column") : m_foundTitle;
    case SizeColumn:
        return tr("Size", "@title:column");
    default:
        return {};
    }
}

} // namespace keeper
