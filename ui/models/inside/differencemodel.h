// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/setdifference.h"

#include <QAbstractItemModel>

namespace keeper {

/// What differs between two sets, in sections: versions, parts, tables, the files of each directory.
class DifferenceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, BeforeColumn, AfterColumn, KindColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole }; ///< Difference as int; of a section: none.

    using QAbstractItemModel::QAbstractItemModel;

    /// `before` and `after` name the sets, over their columns.
    void setDifference(const SetDifference &difference, const QString &before, const QString &after);
    void clear() { setDifference({}, {}, {}); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & /*parent*/ = {}) const override { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        QString before;
        QString after;
        Difference kind = Difference::Changed;
    };
    struct Section
    {
        QString title;
        QList<Row> rows;
    };
    void addValues(const SetDifference &difference);
    void addComponents(const SetDifference &difference);
    void addTables(const SetDifference &difference);
    void addFiles(const FilesChange &files);
    void add(const Section &section);
    [[nodiscard]] static QString kindWord(Difference kind);

    QList<Section> m_sections;
    QString m_before;
    QString m_after;
};

} // namespace keeper
