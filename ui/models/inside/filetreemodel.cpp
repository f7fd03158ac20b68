// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inside/filetreemodel.h"

#include "ui/models/inside/previewtext.h"
#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

/// One name of the tree: a stretch of the entries, since what is in a folder follows it.
struct FileTreeModel::Node
{
    const Node *parent = nullptr;
    int row = 0;
    qsizetype entry = -1; ///< Its own; -1: the index has none.
    qsizetype begin = 0;  ///< What is in it.
    qsizetype end = 0;
    QByteArray path; ///< With a closing slash, to be put before names in it; of the root: empty.
    QByteArray name;
    std::pair<bool, QString> order; ///< Folders first, then by name.
    mutable bool isListed = false;
    mutable std::vector<std::unique_ptr<Node>> children;
};

FileTreeModel::FileTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

FileTreeModel::~FileTreeModel() = default;

void FileTreeModel::setEntries(const QList<TarEntry> &inTreeOrder)
{
    beginResetModel();
    m_entries = inTreeOrder;
    m_root = std::make_unique<Node>();
    m_root->end = m_entries.size();
    endResetModel();
}

const FileTreeModel::Node &FileTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

std::unique_ptr<FileTreeModel::Node> FileTreeModel::makeChild(const Node &parent, qsizetype at) const
{
    const QByteArray &first = m_entries.at(at).path;
    const qsizetype slash = first.indexOf('/', parent.path.size());
    const QByteArray own = slash < 0 ? first : first.first(slash);
    auto child = std::make_unique<Node>();
    child->parent = &parent;
    child->path = own + '/';
    child->name = own.sliced(parent.path.size());
    child->begin = at;
    const auto isOwn = [&](const TarEntry &entry) { return entry.path == own; };
    const auto isIn = [&](const TarEntry &entry) { return isOwn(entry) || entry.path.startsWith(child->path); };
    const auto from = m_entries.begin() + at;
    child->end = std::partition_point(from, m_entries.begin() + parent.end, isIn) - m_entries.begin();
    for (; child->begin < child->end && isOwn(m_entries.at(child->begin)); ++child->begin)
        child->entry = child->begin; // the last one, which unpacking leaves
    child->order = {kindOf(*child) != Kind::Folder, QString::fromUtf8(child->name).toCaseFolded()};
    return child;
}

const std::vector<std::unique_ptr<FileTreeModel::Node>> &FileTreeModel::childrenOf(const Node &node) const
{
    if (node.isListed)
        return node.children;
    node.isListed = true;
    for (qsizetype at = node.begin; at < node.end;) {
        std::unique_ptr<Node> child = makeChild(node, at);
        at = child->end;
        const bool isRootItself = child->path == "./" && child->begin == child->end;
        if (!isRootItself)
            node.children.push_back(std::move(child));
    }
    const auto comesFirst = [](const std::unique_ptr<Node> &one, const std::unique_ptr<Node> &other) {
        return one->order < other->order;
    };
    std::ranges::stable_sort(node.children, comesFirst);
    for (int row = 0; const std::unique_ptr<Node> &child : node.children)
        child->row = row++;
    return node.children;
}

const TarEntry *FileTreeModel::entry(const QModelIndex &index) const
{
    const Node &node = nodeOf(index);
    return node.entry < 0 ? nullptr : &m_entries.at(node.entry);
}

FileTreeModel::Kind FileTreeModel::kindOf(const Node &node) const
{
    if (node.entry < 0 || node.begin < node.end)
        return Kind::Folder;
    const QString &type = m_entries.at(node.entry).type;
    if (type == "directory"_L1)
        return Kind::Folder;
    if (type == "symlink"_L1)
        return Kind::Link;
    return type == "file"_L1 || type == "hardlink"_L1 ? Kind::File : Kind::Other;
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, childrenOf(nodeOf(parent)).at(static_cast<std::size_t>(row)).get());
}

QModelIndex FileTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const Node *parent = nodeOf(child).parent;
    return parent == m_root.get() ? QModelIndex() : createIndex(parent->row, NameColumn, parent);
}

int FileTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(nodeOf(parent)).size());
}

bool FileTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    // Without listing it: a view asks this of every row.
    const Node &node = nodeOf(parent);
    return &node == m_root.get() ? !childrenOf(node).empty() : node.begin < node.end;
}

QString FileTreeModel::text(const Node &node, int column) const
{
    if (column == NameColumn)
        return harmless(QString::fromUtf8(node.name), 120);
    const TarEntry entry = node.entry < 0 ? TarEntry() : m_entries.at(node.entry);
    if (column == SizeColumn) {
        if (kindOf(node) == Kind::Folder)
            return tr("%Ln entries", "@info folder, with all below", static_cast<int>(node.end - node.begin));
        return entry.type == "file"_L1 ? byteText(entry.size) : typeWord(entry.type);
    }
    if (node.entry < 0)
        return {};
    if (column == ChangedColumn)
        return momentText(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(entry.mtime)));
    return u"%1, %2"_s.arg(ownerText(entry), rightsText(entry));
}

QVariant FileTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeOf(index);
    if (role == KindRole)
        return static_cast<int>(kindOf(node));
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return text(node, index.column());
    if (role == Qt::ToolTipRole && index.column() == NameColumn)
        return toolTipText({text(node, NameColumn)});
    if (role != Qt::AccessibleTextRole)
        return {};
    if (index.column() != NameColumn)
        return text(node, index.column());
    const QString word = kindOf(node) == Kind::Folder ? typeWord(u"directory"_s) : typeWord(entry(index)->type);
    return u"%1, %2"_s.arg(text(node, NameColumn), word);
}

QVariant FileTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name", "@title:column");
    case SizeColumn:
        return tr("Size", "@title:column");
    case ChangedColumn:
        return tr("Changed", "@title:column");
    case OwnerColumn:
        return tr("Owner, Rights", "@title:column");
    default:
        return {};
    }
}

} // namespace keeper
