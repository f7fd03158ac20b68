// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace keeper {

/// A line that unfolds what lies below it.
class Fold : public QWidget
{
    Q_OBJECT

public:
    Fold(const QString &name, const QString &title, QWidget *content, QWidget *parent = nullptr);
    void setOpen(bool open);

private:
    QToolButton *m_button;
    QWidget *m_content;
};

} // namespace keeper
