// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/welcomepage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QIcon>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int LogoSize = 96;

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    auto *logo = new QLabel(this);
    logo->setPixmap(QIcon(u":/icons/authentik-keeper.svg"_s).pixmap(QSize(LogoSize, LogoSize), devicePixelRatioF()));
    auto *sentence = headingLabel(u"welcome"_s, this);
    sentence->setText(tr("Add the server that runs your authentik, and its first backup is a click away.", "@info"));
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignCenter);
    QPushButton *add = verbButton(u"addFirstServer"_s, tr("&Add a Server…", "@action"), this);
    add->setDefault(true);
    add->setMinimumHeight(add->fontMetrics().height() * 2 + 8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 24, 48, 24);
    column->setSpacing(24);
    column->addStretch(2);
    column->addWidget(logo, 0, Qt::AlignHCenter);
    column->addWidget(sentence);
    column->addWidget(add, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setFocusProxy(add);
    connect(add, &QPushButton::clicked, this, &WelcomePage::addWanted);
}

} // namespace keeper
