// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/manifest.h"

#include <QAbstractTableModel>

namespace keeper {

/// The tables of a set's database with their rows, as counted in the dump's own snapshot. Sorted, and narrowed to those
/// whose name has a word in it.
class TableRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TableColumn, SchemaColumn, RowsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setManifest(const Manifest &manifest);
    void setFilter(const QString &word);
    [[nodiscard]] QString notice() const; ///< "231 tables, 502,113 rows"; "12 of 231 tables"; or that there is none.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void changed();

private:
    struct Row
    {
        QString schema;
        QString table;
        qint64 rows = 0;
    };
    void arrange();
    [[nodiscard]] QString text(const Row &row, int column) const;

    QList<Row> m_all;
    QList<Row> m_shown;
    QString m_filter;
    int m_sortColumn = TableColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace keeper
