// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/serverpane.h"

#include "ui/main/serverdelegate.h"
#include "ui/models/server/serverlistmodel.h"
#include "ui/widgets/buttons.h"

#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

ServerPane::ServerPane(ServerListModel &servers, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_list(new QListView(this))
    , m_add(verbButton(u"addServer"_s, tr("&Add Server…", "@action"), this))
{
    m_list->setObjectName(u"servers"_s);
    m_list->setAccessibleName(tr("Servers", "@title accessible"));
    m_list->setAccessibleDescription(tr("Choose one to see how it stands", "@info accessible"));
    m_list->setModel(&m_servers);
    m_list->setItemDelegate(new ServerDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust); // rows wrap
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 8, 12);
    column->addWidget(m_list, 1);
    column->addWidget(m_add);
    setFocusProxy(m_list);
    connect(m_add, &QPushButton::clicked, this, &ServerPane::addWanted);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { emit chosen(now.data(ServerListModel::IdRole).toString()); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &ServerPane::showMenu);
}

void ServerPane::select(const QString &id)
{
    const int row = m_servers.rowOf(id);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_servers.index(row));
    if (row < 0)
        m_list->clearSelection();
}

void ServerPane::selectBeside(int step)
{
    const int count = m_servers.rowCount();
    if (count > 0)
        m_list->setCurrentIndex(m_servers.index((m_list->currentIndex().row() + step + count) % count));
}

QString ServerPane::selected() const
{
    return m_list->currentIndex().data(ServerListModel::IdRole).toString();
}

void ServerPane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    const QString id = index.data(ServerListModel::IdRole).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Rename…", "@action:inmenu"), this, [this, id] { emit renameWanted(id); });
    menu->addAction(tr("Edit Connection…", "@action:inmenu"), this, [this, id] { emit editWanted(id); });
    menu->addAction(tr("Remove from the List…", "@action:inmenu"), this, [this, id] { emit removeWanted(id); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

} // namespace keeper
