// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/inside/textsearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace keeper {

/// Looks for words in a text field: the next hit by Return, the one before by Shift+Return.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QPlainTextEdit *text, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void refresh();

    QPlainTextEdit *m_text;
    TextSearch m_search;
    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace keeper
