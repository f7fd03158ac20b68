// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace keeper {

/// Lies over its parent while something is dragged there, and says what dropping it does.
class DropHint : public QWidget
{
    Q_OBJECT

public:
    DropHint(const QString &text, QWidget *parent);
    void showOver();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace keeper
