// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/server/overviewmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace keeper {

/// One server at a glance, and the two things to do with it.
class OverviewPage : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewPage(OverviewModel &model, QWidget *parent = nullptr);
    void setWorking(bool working); ///< Something is under way: nothing new can begin.

signals:
    void backupWanted();
    void restoreWanted();
    void lookWanted();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Line
    {
        QLabel *icon;
        QLabel *title;
        QLabel *text;
    };
    [[nodiscard]] QWidget *makeActions();
    [[nodiscard]] QWidget *makeLines();
    void refresh();

    OverviewModel &m_model;
    QList<Line> m_lines; ///< Filled while the page is made.
    QPushButton *m_backup = nullptr;
    QList<QPushButton *> m_actions;
    QLabel *m_partsTitle;
    QTreeView *m_parts;
};

} // namespace keeper
