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
    explicit CloseQuestion(const QString &leave, QWidget *parent = nullptr); ///< `leave`: the verb that ends it.
    void ask(const QString &question);

signals:
    void stayed();
    void left();

private:
    QLabel *m_text;
    QPushButton *m_leave;
    QPushButton *m_stay;
};

} // namespace keeper
