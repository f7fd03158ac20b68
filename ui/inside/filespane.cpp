// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/filespane.h"

#include "ui/inside/previewpane.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lists/delegates.h"
#include "ui/widgets/lists/tables.h"
#include "ui/widgets/severity.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

// Columns, in characters.
constexpr int LeastName = 24;
constexpr int SizeWidth = 18;
constexpr int ChangedWidth = 22;
constexpr int OwnerWidth = 26;

/// An icon before a name, in the colour of the text; the size column says in words what is no file.
class FileDelegate : public RoomyDelegate
{
public:
    using RoomyDelegate::RoomyDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RoomyDelegate::initStyleOption(option, index);
        if (index.column() != FileTreeModel::NameColumn)
            return;
        const auto kind = static_cast<FileTreeModel::Kind>(index.data(FileTreeModel::KindRole).toInt());
        const QString name = kind == FileTreeModel::Kind::Folder ? u"folder"_s
                             : kind == FileTreeModel::Kind::Link ? u"link"_s
                                                                 : u"file"_s;
        drawIcon(option, name, option->palette.color(QPalette::Text));
    }
};

/// Shows as many columns as have room; of the chosen file all is said beside the tree, too.
class FileTree : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        const int character = fontMetrics().averageCharWidth();
        int room = viewport()->width() - LeastName * character;
        for (const auto &[column, width] :
             {std::pair{FileTreeModel::SizeColumn, SizeWidth}, std::pair{FileTreeModel::ChangedColumn, ChangedWidth},
              std::pair{FileTreeModel::OwnerColumn, OwnerWidth}}) {
            room -= width * character;
            setColumnHidden(column, room < 0);
        }
        QTreeView::resizeEvent(event);
    }
};

} // namespace

FilesPane::FilesPane(InsideFilesModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_directories(new QComboBox(this))
    , m_tree(new FileTree(this))
    , m_notice(plainLabel(u"filesNotice"_s, this))
    , m_error(new InlineMessage(this))
{
    setObjectName(u"filesPane"_s);
    setUpTree();
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->setObjectName(u"filesSplitter"_s);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeList());
    auto *preview = new PreviewPane(m_model.file(), halves);
    preview->layout()->setContentsMargins(4, 0, 0, 0);
    halves->addWidget(preview);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_error);
    column->addWidget(halves, 1);
    connect(m_error, &InlineMessage::asked, &m_model, [this] { m_model.chooseDirectory(m_model.directory()); });
    connect(&m_model, &InsideFilesModel::changed, this, &FilesPane::refresh);
    refresh();
}

void FilesPane::setUpTree()
{
    m_tree->setModel(&m_model.tree());
    setUpTable(m_tree, u"files"_s, tr("Files", "@label accessible"),
               tr("Choose one to look into it", "@info accessible"), FileTreeModel::NameColumn);
    m_tree->setItemDelegate(new FileDelegate(m_tree));
    m_tree->setRootIsDecorated(true);
    m_tree->setAllColumnsShowFocus(true);
    // Fitting every column to its contents would list all rows over and over; a folder may have 20,000.
    const int character = m_tree->fontMetrics().averageCharWidth();
    QHeaderView *header = m_tree->header();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(FileTreeModel::NameColumn, QHeaderView::Stretch);
    header->resizeSection(FileTreeModel::SizeColumn, character * SizeWidth);
    header->resizeSection(FileTreeModel::ChangedColumn, character * ChangedWidth);
    header->resizeSection(FileTreeModel::OwnerColumn, character * OwnerWidth);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, &m_model, &InsideFilesModel::chooseFile);
}

QWidget *FilesPane::makeList()
{
    auto *list = new QWidget(this);
    m_directories->setObjectName(u"directories"_s);
    m_directories->setAccessibleName(tr("Directory", "@label accessible"));
    m_directories->setAccessibleDescription(tr("Its files are shown below", "@info accessible"));
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->addWidget(m_directories); // no word beside it: there is little room
    column->addWidget(m_tree, 1);
    column->addWidget(m_notice);
    connect(m_directories, &QComboBox::activated, &m_model, &InsideFilesModel::chooseDirectory);
    return list;
}

void FilesPane::refresh()
{
    showChoices(m_directories, m_model.directoryTitles(), m_model.directory());
    m_notice->setText(m_model.notice());
    m_error->setVisible(m_model.error().has_value());
    if (m_model.error())
        m_error->showError(*m_model.error(), {Action::TryAgain});
}

} // namespace keeper
