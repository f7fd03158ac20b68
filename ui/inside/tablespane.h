// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/tablerowsmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace keeper {

/// The tables of a set's database with their rows.
class TablesPane : public QWidget
{
    Q_OBJECT

public:
    explicit TablesPane(TableRowsModel &model, QWidget *parent = nullptr);

private:
    void refresh();

    TableRowsModel &m_model;
    QLineEdit *m_filter;
    QTreeView *m_table;
    QLabel *m_notice;
};

} // namespace keeper
