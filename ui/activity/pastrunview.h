// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/runs/activitytext.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace keeper {

class CommandsBox;
class Details;
class InlineMessage;
class ReportButton;

/// One run that is over: how it ended, its steps, and its journal folded away.
class PastRunView : public QWidget
{
    Q_OBJECT

public:
    explicit PastRunView(QWidget *parent = nullptr);
    /// `id` and `report`: for a file of it.
    void setRun(const PastRunText &run, const QString &id, const QString &report);

signals:
    void helpWanted(keeper::Action action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillSteps();

    PastRunText m_run;
    QLabel *m_heading;
    InlineMessage *m_message;
    CommandsBox *m_commands;
    QTreeWidget *m_steps;
    Details *m_log;
    ReportButton *m_save;
};

} // namespace keeper
