// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/tablerowsmodel.h"

#include "ui/words/displaytext.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace keeper {

TableRowsModel::TableRowsModel(QObject *parent)
    : TableModel({tr("Table", "@title:column"), tr("Schema", "@title:column"), tr("Rows", "@title:column")},
                 {RowsColumn},
                 parent)
{}

void TableRowsModel::setManifest(const Manifest &manifest)
{
    m_all.clear();
    const DatabaseComponent database = orEmpty(manifest.component(components::Database).database());
    for (const auto &[schema, tables] : database.rows.asKeyValueRange()) {
        for (const auto &[table, rows] : tables.asKeyValueRange())
            m_all += {.schema = schema, .table = table, .rows = rows};
    }
    arrange();
}

void TableRowsModel::setFilter(const QString &word)
{
    m_filter = word.trimmed();
    arrange();
}

void TableRowsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    arrange();
}

void TableRowsModel::arrange()
{
    beginResetModel();
    m_shown = m_all;
    if (!m_filter.isEmpty())
        m_shown.removeIf([this](const Row &row) { return !row.table.contains(m_filter, Qt::CaseInsensitive); });
    const auto before = [this](const Row &one, const Row &other) {
        switch (m_sortColumn) {
        case SchemaColumn:
            return std::tie(one.schema, one.table) < std::tie(other.schema, other.table);
        case RowsColumn:
            return one.rows < other.rows;
        default:
            return std::tie(one.table, one.schema) < std::tie(other.table, other.schema);
        }
    };
    if (m_order == Qt::AscendingOrder)
        std::ranges::stable_sort(m_shown, before);
    else
        std::ranges::stable_sort(m_shown, [&](const Row &one, const Row &other) { return before(other, one); });
    endResetModel();
    emit changed();
}

QString TableRowsModel::notice() const
{
    if (m_all.isEmpty())
        return tr("This backup holds no database.", "@info");
    if (m_shown.size() < m_all.size())
        return tr("%1 of %Ln tables", "@info number", static_cast<int>(m_all.size()))
            .arg(QLocale().toString(m_shown.size()));
    qint64 rows = 0;
    for (const Row &row : m_all)
        rows += row.rows;
    //: %1 is a number
    return tr("%Ln tables, %1 rows in all", "@info", static_cast<int>(m_all.size())).arg(QLocale().toString(rows));
}

QString TableRowsModel::text(int row, int column) const
{
    const auto &[schema, table, rows] = m_shown.at(row);
    if (column == RowsColumn)
        return QLocale().toString(rows);
    return column == TableColumn ? harmless(table, 120) : harmless(schema, 60);
}

QVariant TableRowsModel::special(int row, int column, int role) const
{
    return role == Qt::AccessibleTextRole ? text(row, column) : QVariant(); // its own: a row is short
}

} // namespace keeper
