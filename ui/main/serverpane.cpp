// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/serverpane.h"

#include "ui/models/server/serverlistmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/severity.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int Margin = 8;
constexpr int IconSize = 20;
constexpr int LineGap = 2;

QFont nameFont(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

/// Below the name: the state in words, the last backup.
QStringList linesOf(const QModelIndex &index)
{
    return {index.data(ServerListModel::WordRole).toString(), index.data(ServerListModel::LastBackupRole).toString()};
}

int heightOf(const QString &line, const QFontMetrics &metrics, int width)
{
    constexpr int anyHeight = 10'000;
    return std::max(metrics.height(), metrics.boundingRect(0, 0, width, anyHeight, Qt::TextWordWrap, line).height());
}

/// Draws a server of ServerListModel: icon of its state, name, and below it the state in words and the last backup.
/// The words wrap; a name that is too long is cut with dots, since others may have given it.
class ServerDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

void ServerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Severity severity = severityOf(static_cast<StepState>(index.data(ServerListModel::StateRole).toInt()));
    const bool selected = option.state & QStyle::State_Selected;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    // On the highlight only its own text colour is sure to be readable.
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor state = selected ? text : severityColour(severity, option.palette);
    const QPixmap icon = tintedPixmap(severityIcon(severity), state, IconSize, painter->device()->devicePixelRatioF());
    const QRect row = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(option.direction, row, place); };
    painter->drawPixmap(mirrored({row.topLeft(), QSize(IconSize, IconSize)}).topLeft(), icon);

    QRect line = mirrored(row.adjusted(IconSize + Margin, 0, 0, 0));
    const auto start = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    const QFontMetrics bold(nameFont(option.font));
    painter->setFont(nameFont(option.font));
    painter->setPen(text);
    line.setHeight(bold.height());
    painter->drawText(line, start, bold.elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    painter->setFont(option.font);
    painter->setPen(state);
    for (const QString &words : linesOf(index)) {
        line.moveTop(line.bottom() + 1 + LineGap);
        line.setHeight(heightOf(words, QFontMetrics(option.font), line.width()));
        painter->drawText(line, start | Qt::TextWordWrap, words);
        painter->setPen(text); // the state alone has its colour
    }
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int room = (view ? view->viewport()->width() : option.rect.width()) - IconSize - 3 * Margin;
    const QFontMetrics metrics(option.font);
    int height = QFontMetrics(nameFont(option.font)).height() + 2 * Margin;
    int widest = 0;
    for (const QString &line : linesOf(index)) {
        height += LineGap + heightOf(line, metrics, room);
        for (const QString &word : line.split(u' '))
            widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return {IconSize + 3 * Margin + widest, height};
}

} // namespace

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
