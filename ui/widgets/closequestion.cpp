// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/closequestion.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

CloseQuestion::CloseQuestion(const QString &leave, QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel(u"closeText"_s, this))
    , m_leave(verbButton(u"cancelAndClose"_s, leave, this))
    , m_stay(verbButton(u"stay"_s, tr("&Don't Close", "@action"), this))
{
    setObjectName(u"closeQuestion"_s);
    setFrameShape(QFrame::StyledPanel);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_leave);
    buttons->addWidget(m_stay);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_text);
    column->addLayout(buttons);
    hide();
    connect(m_stay, &QPushButton::clicked, this, [this] {
        hide();
        emit stayed();
    });
    connect(m_leave, &QPushButton::clicked, this, [this] {
        hide();
        emit left();
    });
}

void CloseQuestion::ask(const QString &question)
{
    m_text->setText(question);
    m_leave->setAccessibleDescription(question);
    show();
    m_stay->setFocus(); // what changes nothing; by a proxy Tab would not reach the other
}

} // namespace keeper
