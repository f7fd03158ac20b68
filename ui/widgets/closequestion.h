// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace keeper {

/// Asks, in the page of a run, whether it is ended so that the window can close. Hidden until it is asked.
class CloseQuestion : public QFrame
{
    Q_OBJECT

public:
    CloseQuestion(const QString &question, const QString &stay, const QString &leave, QWidget *parent = nullptr);
    void ask();

signals:
    void stayed();
    void left();
};

} // namespace keeper
