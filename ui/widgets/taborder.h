// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace keeper {

/// Lets Tab go as the eye does, from top to bottom and along each row, whatever comes, goes and moves in a widget. Qt's
/// own order is that in which widgets were made.
class TabOrder : public QObject
{
    Q_OBJECT

public:
    explicit TabOrder(QWidget *within);
    void watch(QWidget *part); ///< Of `within`, whose changes it does not hear of by itself.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void order();

    QWidget *m_within;
    QList<QPointer<QWidget>> m_stops; ///< As they were ordered last.
    bool m_isDue = false;
};

} // namespace keeper
