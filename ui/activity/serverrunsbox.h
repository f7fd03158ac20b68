// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/server/serverrunsmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace keeper {

/// The runs on a server and what can be done with the chosen one; before it was looked at, the button that does so.
class ServerRunsBox : public QWidget
{
    Q_OBJECT

public:
    explicit ServerRunsBox(ServerRunsModel &model, QWidget *parent = nullptr);

signals:
    void lookWanted();
    void actionWanted(const keeper::ServerRun &run, keeper::RestoreAction action);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QWidget *makeButtons();
    void refresh();

    ServerRunsModel &m_model;
    QTreeView *m_runs;
    QLabel *m_note;
    QPushButton *m_look;
    QMap<RestoreAction, QPushButton *> m_actions;
};

} // namespace keeper
