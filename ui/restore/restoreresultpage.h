// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/restore/restorereport.h"
#include "ui/models/restore/restoreresult.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace keeper {

class CommandsBox;
class Details;
class InlineMessage;
class ReportButton;

/// How it ended: the proof, what is kept, and what can be done with it.
class RestoreResultPage : public Page
{
    Q_OBJECT

public:
    explicit RestoreResultPage(QWidget *parent = nullptr);
    void setRecord(const RestoreRecord &record);
    [[nodiscard]] const RestoreRecord &record() const { return m_record; }
    [[nodiscard]] QString title() const override { return m_text.heading; }
    [[nodiscard]] PageButton next() const override { return {.text = tr("C&lose", "@action")}; }

signals:
    void helpWanted(keeper::Action action);
    void undoWanted();
    void releaseWanted();

protected:
    void coloursChanged() override { fillTables(); }

private:
    [[nodiscard]] QWidget *makeButtons();
    void fillTables();

    RestoreRecord m_record;
    RestoreResultText m_text;
    InlineMessage *m_message;
    QLabel *m_downtime;
    QTreeWidget *m_health;
    QLabel *m_keptTitle;
    QTreeWidget *m_kept;
    QLabel *m_notes;
    CommandsBox *m_commands;
    QLabel *m_saved;
    ReportButton *m_save;
    QPushButton *m_release;
    QPushButton *m_undo;
    Details *m_details;
};

} // namespace keeper
