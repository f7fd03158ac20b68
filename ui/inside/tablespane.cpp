// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/tablespane.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/lists/tables.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

TablesPane::TablesPane(TableRowsModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new QLineEdit(this))
    , m_table(new QTreeView(this))
    , m_notice(plainLabel(u"tablesNotice"_s, this))
{
    setObjectName(u"tablesPane"_s);
    m_filter->setObjectName(u"tableFilter"_s);
    m_filter->setPlaceholderText(tr("Part of a table's name", "@info placeholder"));
    m_filter->setAccessibleDescription(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    auto *name = new QLabel(tr("Filte&r:", "@label"), this);
    name->setBuddy(m_filter);
    m_table->setModel(&m_model);
    setUpTable(m_table, u"tables"_s, tr("Tables", "@label accessible"),
               tr("To read: how many rows each table has in the backup", "@info accessible"),
               TableRowsModel::TableColumn);
    m_table->header()->setSectionsClickable(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TableRowsModel::TableColumn, Qt::AscendingOrder);

    auto *line = new QHBoxLayout;
    line->addWidget(name);
    line->addWidget(m_filter, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    column->addWidget(m_notice);

    connect(m_filter, &QLineEdit::textChanged, &m_model, &TableRowsModel::setFilter);
    connect(&m_model, &TableRowsModel::changed, this, &TablesPane::refresh);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    refresh();
}

void TablesPane::refresh()
{
    m_notice->setText(m_model.notice());
}

} // namespace keeper
