// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/archive/tarentry.h"

#include <QAbstractItemModel>
#include <QList>

#include <memory>
#include <vector>

namespace keeper {

/// The files of one directory as a tree over its index. A folder is listed when it is first looked into, so that
/// 100,000 entries cost nothing before; folders stand first, by name. A folder that the index does not name is shown
/// all the same, as a set of parts needs it.
class FileTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SizeColumn, ChangedColumn, OwnerColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole }; ///< Kind as int: for the icon beside the name.
    enum class Kind { Folder, File, Link, Other };

    explicit FileTreeModel(QObject *parent = nullptr);
    ~FileTreeModel() override;

    void setEntries(const QList<TarEntry> &inTreeOrder); ///< As readFileIndex() has them.
    [[nodiscard]] const QList<TarEntry> &entries() const { return m_entries; }
    /// nullptr: none, or a folder that the index does not name. Valid until setEntries().
    [[nodiscard]] const TarEntry *entry(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & /*parent*/ = {}) const override { return ColumnCount; }
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    [[nodiscard]] const Node &nodeOf(const QModelIndex &index) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Node>> &childrenOf(const Node &node) const;
    [[nodiscard]] std::unique_ptr<Node> makeChild(const Node &parent, qsizetype at) const;
    [[nodiscard]] Kind kindOf(const Node &node) const;
    [[nodiscard]] QString text(const Node &node, int column) const;

    QList<TarEntry> m_entries;
    std::unique_ptr<Node> m_root;
};

} // namespace keeper
