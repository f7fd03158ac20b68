// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/severity.h"
#include "ui/words/action.h"
#include "ui/words/errortext.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace keeper {

class Details;

/// A message in the page it is about: what happened, why, what to do now, and a button that does it; raw words folded
/// away below. Who hears the screen is told as it comes, wherever the focus is.
class InlineMessage : public QFrame
{
    Q_OBJECT

public:
    explicit InlineMessage(QWidget *parent = nullptr);
    void setDismissible(); ///< For one that nothing else takes away: it can be closed.
    void show(Severity severity, const ErrorText &text, const QString &raw = {}, std::optional<Action> action = {});
    void showError(const Error &error, const QList<Action> &can = {}); ///< `can`: what the page does when asked.

signals:
    void asked(keeper::Action action); ///< The button was pressed.

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void speak();
    void drawIcons();

    Severity m_severity = Severity::Bad;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_why;
    QLabel *m_next;
    QPushButton *m_button;
    QString m_words;                ///< All of them.
    QString m_spoken;               ///< To who hears the screen, while it is shown.
    std::optional<Action> m_action; ///< What the button does; none: it is not shown.
    Details *m_details;
    QToolButton *m_close;
};

} // namespace keeper
