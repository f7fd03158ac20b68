// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lists/tables.h"

#include "ui/models/tablemodel.h"
#include "ui/widgets/lists/delegates.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace keeper {

namespace {

// Of a thousand (Qt's own number) each change would shape some five thousand texts: 0.3 s.
constexpr int RowsMeasured = 200;

/// Hides a column of a table while there is no room for all of them.
class SpareColumn : public QObject
{
public:
    SpareColumn(QTreeView *table, int column)
        : QObject(table)
        , m_table(table)
        , m_column(column)
    {
        table->viewport()->installEventFilter(this);
        connect(table->model(), &QAbstractItemModel::modelReset, this, &SpareColumn::refresh);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            refresh();
        return QObject::eventFilter(watched, event);
    }

private:
    void refresh()
    {
        const QAbstractItemView *view = m_table; // what it makes public
        int wanted = 0;
        for (int column = 0; column < m_table->model()->columnCount(); ++column)
            wanted += std::max(view->sizeHintForColumn(column), m_table->header()->sectionSizeHint(column));
        m_table->setColumnHidden(m_column, wanted > m_table->viewport()->width());
    }

    QTreeView *m_table;
    int m_column;
};

} // namespace

void setUpTable(QTreeView *table, const QString &name, const QString &spokenName, const QString &about, int wide)
{
    table->setObjectName(name);
    table->setAccessibleName(spokenName);
    table->setAccessibleDescription(about);
    table->setItemDelegate(new RoomyDelegate(table));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setAlternatingRowColors(true);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setResizeContentsPrecision(RowsMeasured);
    table->header()->setSectionResizeMode(wide, QHeaderView::Stretch);
    table->header()->setSectionsClickable(false);
    // What the others leave may be less than its own title.
    table->header()->setMinimumSectionSize(
        std::max(table->header()->minimumSectionSize(), table->header()->sectionSizeHint(wide)));
}

void showTable(QTreeView *table, TableModel &model)
{
    table->setModel(&model);
    QObject::connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, &model,
                     [&model](const QModelIndex &current) { model.choose(current.row()); });
    // A reset takes the choice from the view alone.
    QObject::connect(&model, &QAbstractItemModel::modelReset, table, [table, &model] {
        if (model.chosen() >= 0)
            table->setCurrentIndex(model.index(model.chosen(), 0));
    });
}

void fitToRows(QTreeView *table, int most)
{
    int height = table->isHeaderHidden() ? 0 : table->header()->sizeHint().height();
    const QAbstractItemModel *model = table->model();
    for (int row = 0; row < std::min(model->rowCount(), most); ++row)
        height += table->sizeHintForRow(row) > 0 ? table->sizeHintForRow(row) : table->sizeHintForRow(0);
    table->setFixedHeight(height + 2 * table->frameWidth());
    table->setVerticalScrollBarPolicy(model->rowCount() > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void wrapCells(QTreeView *table, TableHeight height)
{
    table->setWordWrap(true);
    table->setUniformRowHeights(false);
    // How many lines a cell takes is known once its column has its width.
    const auto layOutAnew = [table, height] {
        table->doItemsLayout();
        if (height == TableHeight::OfItsRows)
            fitToRows(table);
    };
    QObject::connect(table->header(), &QHeaderView::sectionResized, table, layOutAnew, Qt::QueuedConnection);
}

void takeTheRest(QTreeView *table, int leastRows)
{
    constexpr int air = 12;
    const int header = table->isHeaderHidden() ? 0 : table->header()->sizeHint().height();
    table->setMinimumHeight(header + leastRows * (table->fontMetrics().height() + air));
    table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // its own wish is for more, whatever is in it
}

void makeSpare(QTreeView *table, int column)
{
    new SpareColumn(table, column);
}

} // namespace keeper
