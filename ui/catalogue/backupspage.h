// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/server/backupsmodel.h"
#include "ui/words/action.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace keeper {

class InlineMessage;
class SizeChart;

/// The backups of a server as a table and a chart, and what can be done with one of them.
class BackupsPage : public QWidget
{
    Q_OBJECT

public:
    explicit BackupsPage(BackupsModel &model, QWidget *parent = nullptr);

signals:
    void restoreWanted(const QString &path);
    void insideWanted(const QString &path); ///< To look into the set.
    void folderWanted(const QString &path);
    void rereadWanted();
    void destinationChosen(const QString &folder); ///< Backups go there, and are looked for there, from now on.

protected:
    void focusInEvent(QFocusEvent *event) override; ///< Hands it to the table.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeActions();
    [[nodiscard]] QAction *makeAction(const QString &name, const QString &text, void (BackupsPage::*slot)());
    [[nodiscard]] QMenu *makeMore();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeProgress();
    void makeTable();
    void joinModel();
    void restore();
    void verify() { m_model.verify(); }
    void lookInside();
    void openFolder() { emit folderWanted(m_model.chosen()); }
    void askToDelete();
    void help(Action action);
    void chooseDestination();
    void showChoice();
    void refresh();
    void refreshProgress();
    void refreshMessage();

    BackupsModel &m_model;
    // In the order of the Tab key.
    QLineEdit *m_filter;
    QPushButton *m_restoreButton;
    QPushButton *m_verifyButton;
    QPushButton *m_more;
    QPushButton *m_cancel;
    InlineMessage *m_message;
    QTreeView *m_table;
    QLabel *m_note;
    QLabel *m_empty;
    SizeChart *m_chart;
    QWidget *m_dropHint;
    QWidget *m_progress;
    QProgressBar *m_bar;
    QLabel *m_activity;
    QAction *m_restore;
    QAction *m_verify;
    QAction *m_inside;
    QAction *m_open;
    QAction *m_delete;
    QAction *m_reread;
};

} // namespace keeper
