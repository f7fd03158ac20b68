// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/errortext.h"
#include "ui/widgets/moods.h"

#include <QFrame>

class QLabel;

namespace keeper {

class Details;

/// A message in the page it is about: what happened, why, what to do now; raw words folded away below.
class InlineMessage : public QFrame
{
    Q_OBJECT

public:
    explicit InlineMessage(QWidget *parent = nullptr);
    void show(Mood mood, const ErrorText &text, const QString &raw = {});
    void showError(const Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void drawIcon();

    Mood m_mood = Mood::Bad;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_why;
    QLabel *m_next;
    Details *m_details;
};

} // namespace keeper
