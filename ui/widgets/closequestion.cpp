// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/closequestion.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

CloseQuestion::CloseQuestion(const QString &question, const QString &stay, const QString &leave, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"closeQuestion"_s);
    setFrameShape(QFrame::StyledPanel);
    QLabel *text = plainLabel(u"closeText"_s, this);
    text->setText(question);
    QPushButton *stayButton = verbButton(u"stay"_s, stay, this);
    QPushButton *leaveButton = verbButton(u"cancelAndClose"_s, leave, this);
    leaveButton->setAccessibleDescription(question);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leaveButton);
    buttons->addWidget(stayButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(text);
    column->addLayout(buttons);
    setFocusProxy(stayButton); // what changes nothing
    hide();
    connect(stayButton, &QPushButton::clicked, this, [this] {
        hide();
        emit stayed();
    });
    connect(leaveButton, &QPushButton::clicked, this, [this] {
        hide();
        emit left();
    });
}

void CloseQuestion::ask()
{
    show();
    setFocus();
}

} // namespace keeper
