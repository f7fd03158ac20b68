// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace keeper {

/// The rows of a CatalogueModel that hold every word of what was typed, sorted by a column.
class CatalogueFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CatalogueFilter(QObject *parent = nullptr);
    void setWords(const QString &typed);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace keeper
