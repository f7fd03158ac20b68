// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace keeper {

class FindBar;

/// Raw text folded away under "Details", with a button that copies all of it.
class Details : public QWidget
{
    Q_OBJECT

public:
    explicit Details(QWidget *parent = nullptr);
    void addFindBar(); ///< For a log: Ctrl+F in the window opens it and looks for words in it.
    void setText(const QString &text);
    void append(const QStringList &lines);
    void setOpen(bool open);
    [[nodiscard]] QString text() const;

private:
    QToolButton *m_fold;
    QToolButton *m_copy;
    QPlainTextEdit *m_text;
    FindBar *m_find = nullptr;
};

} // namespace keeper
