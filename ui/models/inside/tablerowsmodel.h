// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backupset/manifest.h"
#include "ui/models/tablemodel.h"

namespace keeper {

/// The tables of a set's database with their rows, as counted in the dump's own snapshot. Sorted, and narrowed to those
/// whose name has a word in it.
class TableRowsModel : public TableModel
{
    Q_OBJECT

public:
    enum Column { TableColumn, SchemaColumn, RowsColumn };

    explicit TableRowsModel(QObject *parent = nullptr);

    void setManifest(const Manifest &manifest);
    void setFilter(const QString &word);
    [[nodiscard]] QString notice() const; ///< "231 tables, 502,113 rows"; "12 of 231 tables"; or that there is none.

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    [[nodiscard]] qsizetype size() const override { return m_shown.size(); }
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QVariant special(int row, int column, int role) const override;

private:
    struct Row
    {
        QString schema;
        QString table;
        qint64 rows = 0;
    };
    void arrange();

    QList<Row> m_all;
    QList<Row> m_shown;
    QString m_filter;
    int m_sortColumn = TableColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace keeper
