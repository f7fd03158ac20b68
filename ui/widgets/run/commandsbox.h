// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace keeper {

/// Commands that a person must run on a server, in this order, and a button that copies them. Not shown without any.
class CommandsBox : public QWidget
{
    Q_OBJECT

public:
    CommandsBox(const QString &name, QWidget *parent);
    void setCommands(const QStringList &commands);

private:
    QLabel *m_commands;
};

} // namespace keeper
