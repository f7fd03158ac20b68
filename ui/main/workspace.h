// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/taskflow.h"
#include "ui/models/latestanswer.h"
#include "ui/models/server/backupsmodel.h"
#include "ui/models/server/overviewmodel.h"

#include <QElapsedTimer>
#include <QWidget>

#include <chrono>
#include <functional>
#include <memory>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace keeper {

class BackupsPage;
class InsidePage;
class ActivityPage;
class OverviewPage;
class ServerListModel;
struct ServerStatus;

/// Everything about one server: its pages at a glance or, while something is done with it, the pages of that work. Each
/// workspace has a backend, and so a connection, of its own: work on one server never waits for another.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    /// `id`: of a server that `servers` has.
    Workspace(const QString &id,
              ServerListModel &servers,
              std::shared_ptr<Backend> backend,
              const QString &destination,
              QWidget *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] QString id() const { return m_id; }
    void setDestination(const QString &folder); ///< Of backups, if this server has none of its own.
    void reload();                              ///< Reads its backups anew.
    [[nodiscard]] bool isReading() const { return m_isReading; }
    /// Words of time are said anew, and its backups read anew if they were last read longer ago than `oldest`: others
    /// make some too.
    void timePassed(std::chrono::milliseconds oldest);
    /// Of the command line: destination and identity file, where given. The destination until another is chosen.
    void setForSession(const StartValues &values);
    /// Nothing is under way, nor asked on the way to it: a new beginning loses nothing.
    [[nodiscard]] bool mayStart() const;
    void editConnection(); ///< Its address and key; kept once they lead to it.
    void startBackup();
    void startRestore(const QString &folder = {}); ///< Empty: where its backups are.
    void startRestoreOnto();                       ///< There is no authentik on it yet.
    void showInside(const QString &path);          ///< A look into one of its sets.
    [[nodiscard]] bool isRunning() const { return m_flow->isRunning(); }
    [[nodiscard]] bool askToClose(); ///< As TaskFlow's.
    /// It was looked at just now.
    void takeSurvey(const Survey &survey) { m_overview.setSurvey(survey, QDateTime::currentDateTimeUtc()); }

signals:
    void folderWanted(const QString &path);
    void closable();
    void closeDeclined();
    void runChanged(const keeper::RunStatus &status); ///< It began, went on or ended.
    void runEnded(const keeper::RunNews &news);
    void personWanted(const keeper::RunNews &news);
    void mayStartChanged();
    void addressLeft(const QString &before); ///< It has another one now.

private:
    [[nodiscard]] QWidget *makeHead();
    void joinFlow();
    void joinBackups();
    void change(const std::function<void(SavedServer &)> &what);        ///< As it is kept.
    void changeStatus(const std::function<void(ServerStatus &)> &what); ///< As the list shows it.
    void takeAddress(const StartValues &values);
    void joinActivity();
    void begin(const std::function<void()> &work); ///< Shows the work; begins this one, if none runs.
    void tellEnd(const RunNews &news);
    void onWaiting();
    void showFlow();
    void showPages();
    void refreshHead();
    void refreshStatus();
    void takeSets(const Result<Catalogue> &read);
    [[nodiscard]] QString folder() const; ///< Of its backups.
    [[nodiscard]] StartValues startValues() const;

    QString m_id;
    ServerListModel &m_servers;
    std::shared_ptr<Backend> m_backend;
    QString m_destination; ///< For servers that have none of their own.
    StartValues m_session; ///< What the command line said of it.
    OverviewModel m_overview;
    BackupsModel m_backups;
    QList<CatalogueSet> m_sets; ///< Of this server, newest first.
    LatestAnswer m_reading;
    bool m_isReading = false; ///< A disk may not answer.
    QElapsedTimer m_sinceRead;

    QStackedWidget *m_modes; ///< The pages, the work, or a look into a set.
    QLabel *m_title;
    QLabel *m_address;
    QTabWidget *m_tabs;
    OverviewPage *m_overviewPage;
    BackupsPage *m_backupsPage;
    ActivityPage *m_activityPage;
    TaskFlow *m_flow;
    InsidePage *m_inside;
};

} // namespace keeper
