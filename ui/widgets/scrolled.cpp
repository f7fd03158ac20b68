// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scrolled.h"

#include "ui/widgets/taborder.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int BesideBar = 8;

} // namespace

QVBoxLayout *scrolledColumn(QWidget *page, const QString &spokenName)
{
    auto *area = new QScrollArea(page);
    area->setObjectName(u"scrolled"_s);
    area->setAccessibleName(spokenName);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(12);
    area->setWidget(content);
    // The window's colour, not the one of a list.
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    QObject::connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, column, [column](int, int most) {
        QMargins margins = column->contentsMargins();
        margins.setRight(most > 0 ? BesideBar : 0);
        column->setContentsMargins(margins);
    });

    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins({});
    outer->addWidget(area);
    (new TabOrder(page))->watch(content);
    return column;
}

} // namespace keeper
