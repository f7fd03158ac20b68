// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fold.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace keeper {

Fold::Fold(const QString &name, const QString &title, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
    , m_content(content)
{
    m_button->setObjectName(name);
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    content->setParent(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(content);
    connect(m_button, &QToolButton::toggled, this, &Fold::setOpen);
    m_button->setText(title);
    m_button->setAccessibleName(title);
    setOpen(false);
}

void Fold::setOpen(bool open)
{
    m_button->setChecked(open);
    m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_content->setVisible(open);
}

} // namespace keeper
