// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/server/activitymodel.h"
#include "ui/models/server/runstatus.h"
#include "ui/models/server/serverrunsmodel.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QTreeView;

namespace keeper {

class PastRunView;
class ServerRunsBox;

/// What was done with a server: what stands there to be undone or mended, and what this computer knows of past runs.
class ActivityPage : public QWidget
{
    Q_OBJECT

public:
    ActivityPage(Library &library, const SavedServer &server, QWidget *parent = nullptr);

    void setServer(const SavedServer &server) { m_model.setServer(server); }
    void setSets(const QList<CatalogueSet> &sets) { m_model.setSets(sets); } ///< Of this server.
    void note(const BackupResult &result) { m_model.note(result); }          ///< One that ended in this session.
    void setLive(const RunStatus &status, const QString &word); ///< What is under way just now: "Backing up…"
    void setServerRuns(const ServerRuns &runs);                 ///< As found just now.
    void reload();                                              ///< Reads the journals on this computer anew.

signals:
    void liveWanted(); ///< To see what is under way.
    void lookWanted(); ///< On the server.
    void insideWanted(const QString &setPath);
    void actionWanted(const keeper::ServerRun &run, keeper::RestoreAction action);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QWidget *makeLive();
    void refresh();

    ActivityModel m_model;
    ServerRunsModel m_serverRuns;
    QWidget *m_live;
    QLabel *m_liveWord;
    QProgressBar *m_liveBar;
    ServerRunsBox *m_box;
    QTreeView *m_runs;
    QLabel *m_note;
    PastRunView *m_view;
};

} // namespace keeper
