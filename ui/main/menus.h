// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QMenuBar;

namespace keeper {

/// The menu bar: what can be done from everywhere, and by which keys. Says what is wanted; the window does it.
class Menus : public QObject
{
    Q_OBJECT

public:
    explicit Menus(QMenuBar *bar);
    /// A server's workspace is what is seen: what is done with it can be; `mayStart`: new work on it, too.
    void setServerShown(bool shown, bool mayStart);
    void setServerCount(int count);

signals:
    void addWanted();
    void renameWanted();
    void editWanted();
    void removeWanted();
    void importWanted();
    void exportWanted();
    void settingsWanted();
    void quitWanted();
    void backupWanted();
    void restoreWanted();
    void nextWanted();
    void previousWanted();
    void listWanted();
    void manualWanted();
    void aboutWanted();

private:
    using Signal = void (Menus::*)();
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys, Signal signal);
    void makeServers(QMenu *menu);
    void makeWork(QMenu *menu);
    void makeHelp(QMenu *menu);

    QList<QAction *> m_ofServer; ///< Need one that is shown.
    QList<QAction *> m_ofStart;  ///< And nothing under way on it.
    QList<QAction *> m_ofList;   ///< Need one in the list.
    QList<QAction *> m_ofSeveral;
};

} // namespace keeper
