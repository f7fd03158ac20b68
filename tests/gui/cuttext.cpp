// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/cuttext.h"

#include "ui/widgets/lists/delegates.h"
#include "ui/widgets/sizechart.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

int widestWord(const QLabel &label)
{
    int widest = 0;
    for (const QString &word : label.text().split(QRegularExpression(u"[\\s/\u200b-]"_s)))
        widest = std::max(widest, label.fontMetrics().horizontalAdvance(word));
    return widest;
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    if (!label.wordWrap())
        return label.sizeHint().width() > label.width() || label.sizeHint().height() > label.height();
    return label.heightForWidth(label.width()) > label.height() || widestWord(label) > label.contentsRect().width();
}

bool isCut(const QAbstractButton &button)
{
    if (button.text().isEmpty())
        return false;
    if (qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button))
        return button.sizeHint().width() > button.width();
    const QSize text = button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
    return text.width() + 8 > button.width() || text.height() > button.height();
}

bool isCut(const QLineEdit &edit)
{
    constexpr int Inside = 12; // frame and margins of Fusion
    return edit.text().isEmpty() &&
           edit.fontMetrics().horizontalAdvance(edit.placeholderText()) + Inside > edit.width();
}

bool isCut(const QHeaderView &header)
{
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, header.orientation()).toString();
        if (!header.isSectionHidden(i) && header.fontMetrics().horizontalAdvance(text) > header.sectionSize(i))
            return true;
    }
    return false;
}

/// Rows that are shown, as the delegate asks for room; names that others gave are cut with dots on purpose.
bool isCut(const QListView &list)
{
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        const QRect place = list.visualRect(index);
        const QSize wanted = list.sizeHintForIndex(index);
        if (place.bottom() < list.viewport()->height() &&
            (wanted.width() > list.viewport()->width() || wanted.height() > place.height()))
            return true;
    }
    return false;
}

bool isCut(const QMenuBar &bar)
{
    return std::ranges::any_of(bar.actions(), [&](QAction *action) {
        const QRect place = bar.actionGeometry(action);
        return place.isEmpty() || !bar.rect().contains(place);
    });
}

bool isCut(const QTabBar &bar)
{
    for (int tab = 0; tab < bar.count(); ++tab) {
        const QRect place = bar.tabRect(tab);
        if (!bar.rect().contains(place) ||
            bar.fontMetrics().size(Qt::TextShowMnemonic, bar.tabText(tab)).width() > place.width())
            return true;
    }
    return false;
}

/// What others named may be longer than any window: one column of a table takes the room that the others leave, and who
/// rests the mouse on it reads it whole.
bool isCutOnPurpose(const QTreeView &tree, const QModelIndex &cell)
{
    return tree.header()->sectionResizeMode(cell.column()) == QHeaderView::Stretch &&
           !cell.data(Qt::ToolTipRole).toString().isEmpty();
}

bool isCut(const QTreeView &tree, const QModelIndex &cell)
{
    const bool hasAir = dynamic_cast<const RoomyDelegate *>(tree.itemDelegateForIndex(cell));
    const QSize air = hasAir ? RoomyDelegate::Air : QSize(0, 0);
    const QRect place = tree.visualRect(cell); // without what indents it
    const QSize wanted = tree.sizeHintForIndex(cell) - air;
    return wanted.width() > place.width() || wanted.height() > place.height();
}

/// Of the rows that are shown.
QStringList cutCells(const QTreeView &tree)
{
    QStringList cut;
    const int height = tree.viewport()->height();
    for (QModelIndex row = tree.indexAt({1, 1}); row.isValid() && tree.visualRect(row).top() < height;
         row = tree.indexBelow(row)) {
        for (int column = 0; column < tree.model()->columnCount(row.parent()); ++column) {
            const QModelIndex cell = row.siblingAtColumn(column);
            if (!tree.isColumnHidden(column) && isCut(tree, cell) && !isCutOnPurpose(tree, cell))
                cut += u"cut: “%1” in %2"_s.arg(cell.data().toString(), tree.objectName());
        }
    }
    return cut;
}

bool isCut(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return isCut(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return isCut(*button);
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return isCut(*edit);
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->sizeHint().width() > box->width();
    if (const auto *header = qobject_cast<const QHeaderView *>(widget))
        return header->orientation() == Qt::Horizontal && isCut(*header);
    if (const auto *list = qobject_cast<const QListView *>(widget))
        return isCut(*list);
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        return isCut(*tabs);
    if (const auto *chart = qobject_cast<const SizeChart *>(widget))
        return chart->minimumSizeHint().width() > chart->width() ||
               chart->heightForWidth(chart->width()) > chart->height();
    const auto *bar = qobject_cast<const QMenuBar *>(widget);
    return bar && isCut(*bar);
}

/// What shows it: the window, or the nearest area that scrolls.
const QWidget *frameOf(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (above->isWindow() || qobject_cast<const QAbstractScrollArea *>(above->parentWidget()))
            return above;
    }
    return nullptr;
}

bool sticksOut(const QWidget *widget)
{
    const QWidget *frame = frameOf(widget);
    if (!frame || widget->inherits("QScrollBar"))
        return false;
    const QRect place(widget->mapTo(frame, QPoint()), widget->size());
    const bool tooWide = place.left() < 0 || place.right() > frame->rect().right();
    const bool scrolls = !frame->isWindow();
    return tooWide || (!scrolls && (place.top() < 0 || place.bottom() > frame->rect().bottom()));
}

QString described(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString text = label ? label->text() : button ? button->text() : QString();
    const auto sizeText = [](QSize size) { return u"%1x%2"_s.arg(size.width()).arg(size.height()); };
    return u"%1 %2 %3 (%4 wanted) “%5”"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                              widget->objectName(), sizeText(widget->size()),
                                              sizeText(widget->sizeHint()), text.left(60));
}

} // namespace

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isInner = widget->objectName().startsWith("qt_"_L1) && !qobject_cast<const QTabBar *>(widget);
        if (!widget->isVisible() || widget->window() != &window || isInner)
            continue;
        if (isCut(widget))
            cut += u"cut: "_s + described(widget);
        if (const auto *tree = qobject_cast<const QTreeView *>(widget))
            cut += cutCells(*tree);
        const bool says = qobject_cast<const QLabel *>(widget) || (widget->focusPolicy() & Qt::TabFocus);
        if (says && sticksOut(widget))
            cut += u"sticks out: "_s + described(widget);
    }
    return cut;
}

} // namespace keeper
