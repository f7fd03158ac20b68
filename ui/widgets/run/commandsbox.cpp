// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/run/commandsbox.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

CommandsBox::CommandsBox(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_commands(plainLabel(name, this))
{
    m_commands->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_commands->setAccessibleName(tr("Commands to run on the server", "@label accessible"));
    auto *copy = verbButton(u"copyCommands"_s, tr("Copy Co&mmands", "@action"), this);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_commands, 1);
    line->addWidget(copy, 0, Qt::AlignTop);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_commands->text() + u'\n'); });
    hide();
}

void CommandsBox::setCommands(const QStringList &commands)
{
    m_commands->setText(commands.join(u'\n'));
    setVisible(!commands.isEmpty());
}

} // namespace keeper
