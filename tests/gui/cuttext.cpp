// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/cuttext.h"

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
        if (list.visualRect(index).bottom() < list.viewport()->height() &&
            list.sizeHintForIndex(index).width() > list.viewport()->width())
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
    return u"%1 %2 %3x%4 “%5”"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
        .arg(widget->width())
        .arg(widget->height())
        .arg(text.left(60));
}

} // namespace

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window || widget->objectName().startsWith("qt_"_L1))
            continue;
        if (isCut(widget))
            cut += u"cut: "_s + described(widget);
        const bool says = qobject_cast<const QLabel *>(widget) || (widget->focusPolicy() & Qt::TabFocus);
        if (says && sticksOut(widget))
            cut += u"sticks out: "_s + described(widget);
    }
    return cut;
}

} // namespace keeper
