// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/taskflow.h"
#include "ui/models/errortext.h"
#include "ui/models/serverlistmodel.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QStackedWidget;

namespace keeper {

class ManualWindow;
class Menus;
class ServerDesk;
class ServerPane;
class WelcomePage;

/// What the window is given by the program.
struct WindowServices
{
    std::function<std::shared_ptr<Backend>()> makeBackend; ///< One for each server: a connection of its own.
    QString serversFile;
    QString destination;                  ///< Folder of backups for servers that have none of their own; may be empty.
    std::shared_ptr<SecretStore> secrets; ///< Forgets those of a server that is removed; may be none.
};

/// The window: the servers on the left; on the right the desk of the chosen one, or adding another.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// With a target in `values`: that server, or the page that adds it.
    MainWindow(WindowServices services, const StartValues &values, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ServerDesk *desk() const;     ///< The one that is shown, if one is.
    void setDestination(const QString &folder); ///< As WindowServices's.

signals:
    void folderWanted(const QString &path);
    void settingsWanted();
    void runChanged(const QString &server, const keeper::RunStatus &status); ///< `server`: its id.
    void runEnded(const keeper::RunEnding &ending);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void joinMenus();
    void showServer(const QString &id);
    void makeDesks(); ///< Each reads its backups, so that the list can say how it stands.
    void showStart(); ///< The chosen server, else the first, else the welcome.
    void addServer(const StartValues &values);
    QString keep(const StartValues &values); ///< Its id.
    void onSurveyed(const Survey &survey, const StartValues &values);
    void onRestoreOnto(const StartValues &values);
    void endAdding();
    void renameServer(const QString &id);
    void removeServer(const QString &id);
    void importServers();
    void exportServers();
    void forgetSecrets(const SavedServer &server);
    void showManual();
    void showAbout();
    void tellError(const Error &error);
    void tell(const ErrorText &text, const QString &details = {});
    [[nodiscard]] ServerDesk *deskOf(const QString &id);

    WindowServices m_services;
    ServerListModel m_servers;
    QHash<QString, ServerDesk *> m_desks;
    std::shared_ptr<Backend> m_addingBackend; ///< Outlives m_adding.
    TaskFlow *m_adding = nullptr;             ///< While a server is added.
    Menus *m_menus;
    ServerPane *m_pane;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    ManualWindow *m_manual = nullptr; ///< Once it was asked for.
    bool m_closing = false;           ///< Closes as soon as every desk may be.
};

} // namespace keeper
