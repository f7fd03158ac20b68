// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables.h"

#include "ui/widgets/roomydelegate.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace keeper {

namespace {

// Of a thousand (Qt's own number) each change would shape some five thousand texts: 0.3 s.
constexpr int RowsMeasured = 200;

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

void fitToRows(QTreeView *table, int most)
{
    int height = table->isHeaderHidden() ? 0 : table->header()->sizeHint().height();
    const QAbstractItemModel *model = table->model();
    for (int row = 0; row < std::min(model->rowCount(), most); ++row)
        height += table->sizeHintForRow(row) > 0 ? table->sizeHintForRow(row) : table->sizeHintForRow(0);
    table->setFixedHeight(height + 2 * table->frameWidth());
    table->setVerticalScrollBarPolicy(model->rowCount() > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

} // namespace keeper
