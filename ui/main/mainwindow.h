// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/taskflow.h"
#include "ui/models/server/serverlistmodel.h"
#include "ui/words/action.h"

#include <QMainWindow>

#include <chrono>
#include <functional>
#include <memory>

class QAction;
class QKeySequence;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace keeper {

class InlineMessage;
class ManualWindow;
class Workspace;
class ServerPane;
class WelcomePage;

/// What the window is given by the program.
struct WindowServices
{
    std::function<std::shared_ptr<Backend>()> makeBackend; ///< One for each server: a connection of its own.
    QString serversFile;
    QString destination;                  ///< Folder of backups for servers that have none of their own; may be empty.
    std::shared_ptr<SecretStore> secrets; ///< Forgets those of a server that is removed; may be none.
    QString stateFile;                    ///< Of where the window was; empty: that is not kept.
};

/// The window: the servers on the left; on the right the workspace of the chosen one, or adding another.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// With a target in `values`: that server, or the page that adds it.
    MainWindow(WindowServices services, const StartValues &values, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Workspace *workspace() const; ///< The one that is shown, if one is.
    void setDestination(const QString &folder); ///< As WindowServices's.

signals:
    void folderWanted(const QString &path);
    void settingsWanted();
    void runChanged(const QString &server, const keeper::RunStatus &status); ///< `server`: its id.
    void runEnded(const keeper::RunNews &news);
    void personWanted(const keeper::RunNews &news);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void divide();
    void makeMenus();
    void makeServersMenu(QMenu *menu);
    void makeWorkMenu(QMenu *menu);
    /// `may`: whether it can be chosen just now; without: always.
    QAction *add(QMenu *menu,
                 const QString &name,
                 const QString &text,
                 const QKeySequence &keys,
                 const std::function<bool()> &may,
                 const std::function<void()> &then);
    void timePassed(std::chrono::milliseconds oldest); ///< As Workspace's.
    void showServer(const QString &id);
    void makeWorkspaces();                     ///< Each reads its backups, so that the list can say how it stands.
    void showStart(const QString &first = {}); ///< The chosen server, else `first`, else any, else the welcome.
    void addServer(const StartValues &values);
    QString keep(const StartValues &values); ///< Its id.
    void onSurveyed(const Survey &survey, const StartValues &values);
    void onRestoreOnto(const StartValues &values);
    void endAdding();
    void renameServer(const QString &id);
    void removeServer(const QString &id);
    void importServers();
    void exportServers();
    void editServer(const QString &id);
    void forgetSecrets(const QString &address); ///< If no server has it any more.
    void refreshMenus();
    void showManual();
    void showAbout();
    void tellError(const Error &error, Action action, const std::function<void()> &help);
    [[nodiscard]] Workspace *workspaceOf(const QString &id);

    WindowServices m_services;
    ServerListModel m_servers;
    QHash<QString, Workspace *> m_desks;
    std::shared_ptr<Backend> m_addingBackend; ///< Outlives m_adding.
    TaskFlow *m_adding = nullptr;             ///< While a server is added.
    QList<std::pair<QAction *, std::function<bool()>>>
        m_entries;                ///< Of the menus: those that not always may be chosen.
    InlineMessage *m_message;     ///< About the list of servers.
    std::function<void()> m_help; ///< What the button of m_message does.
    QSplitter *m_halves;
    ServerPane *m_pane;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    ManualWindow *m_manual = nullptr; ///< Once it was asked for.
    QTimer *m_clock;                  ///< What is said of time holds for a minute.
    bool m_closing = false;           ///< Closes as soon as every workspace may be.
};

} // namespace keeper
