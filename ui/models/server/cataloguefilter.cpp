// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/server/cataloguefilter.h"

#include "ui/models/server/cataloguemodel.h"

#include <algorithm>

namespace keeper {

CatalogueFilter::CatalogueFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(CatalogueModel::SortRole);
    sort(CatalogueModel::MadeColumn, Qt::DescendingOrder);
}

void CatalogueFilter::setWords(const QString &typed)
{
    m_words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool CatalogueFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(CatalogueModel::FilterRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace keeper
