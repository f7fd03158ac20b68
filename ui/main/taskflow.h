// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connect/connectmodel.h"
#include "ui/models/connect/foundmodel.h"
#include "ui/models/runs/runmodel.h"
#include "ui/models/server/runstatus.h"
#include "ui/words/action.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace keeper {

struct ConnectWords;
class BackupRunPage;
class ConnectPage;
class FoundPage;
class InlineMessage;
class Page;
class RestoreWizard;
class ResultPage;
class SecretAsker;
class StageBar;

/// What is known of a server before anything is asked.
struct StartValues
{
    QString target;
    QString destination;
    QString identityFile;
    QString project;     ///< Empty: the only one there.
    QStringList skipped; ///< Components that are not ticked at first.
};

/// The work on one server, page after page: connect, back up, restore. A heading, a page, and the buttons that the page
/// asks for. Joins the page models.
class TaskFlow : public QWidget
{
    Q_OBJECT

public:
    TaskFlow(Backend &backend, const StartValues &values, QWidget *parent = nullptr);
    ~TaskFlow() override;

    void setValues(const StartValues &values);
    void startConnect(); ///< Asks for the address; `surveyed`, then `left` when authentik was found.
    void startLook();    ///< The same, of the address that is known.
    void startBackup();  ///< The server is looked at anew, then what to save is asked.
    /// `folder`: where to look for sets, or a set. `isOnto`: this server, wherever the backup came from.
    void startRestore(const QString &folder, bool isOnto = false);
    using Later = std::pair<QString, RestoreAction>; ///< A run, and what is done with it.
    /// On the server; `runsFound`, then `left`, or what is done later with one of them.
    void startLookingForRuns(const std::optional<Later> &later = {});
    /// What is done with one of those found; the server is looked at first where that was not just now.
    void startLater(const ServerRun &run, RestoreAction action);

    [[nodiscard]] bool isRunning() const; ///< A backup, a restore, an undo or a cleaning up.
    [[nodiscard]] bool isRestoring() const;
    [[nodiscard]] bool isWaiting() const; ///< For a person's answer.
    [[nodiscard]] RunStatus runStatus() const;
    /// May it be closed just now? If not, a question was shown or what runs was asked to stop; `closable` comes then.
    [[nodiscard]] bool askToClose();

signals:
    void folderWanted(const QString &path);
    void surveyed(const keeper::Survey &survey, const keeper::StartValues &values);
    void restoreOntoWanted(const keeper::StartValues &values); ///< There is no authentik yet.
    void backupStarted(const keeper::BackupOptions &options);
    void backedUp(const keeper::BackupResult &result);
    void runsWanted(); ///< To be looked for on the server.
    void runsFound(const keeper::ServerRuns &runs, const keeper::StartValues &values);
    void restored(keeper::RestoreAction action, const keeper::RestoreOutcome &outcome);
    void runningChanged();
    void waitingChanged();
    void progressed(); ///< Of what runs, some times a second.
    void left();       ///< Nothing to do here any more.
    void closable();
    void closeDeclined(); ///< What runs shall go on.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override; ///< Where it is a window of its own.

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeFoot();
    void joinModels();
    void showPage(Page *page, int stage);
    void refresh();
    void goBack();
    void leave();
    void connectAnew();
    void onConnected();
    void takeAddress();
    void onSurveyed();
    void endClosing();
    void onRunsFound();
    void askLater(const ServerRun &run, RestoreAction action);
    void lookForRunsAgain();
    /// They were found on the connection that stands.
    [[nodiscard]] bool hasRuns() const { return m_connectModel.phase() == ConnectPhase::Done && m_connectModel.runs(); }
    void runBackup();
    void helpAfterBackup(Action action);
    void goBackByKey();
    [[nodiscard]] static ConnectWords words(const QString &title);
    [[nodiscard]] static QString backText();
    [[nodiscard]] QStringList backupStages() const;
    void onFinished();
    void tellWaiting();
    [[nodiscard]] Page *page() const;

    std::shared_ptr<QuestionBroker> m_questions;
    ConnectModel m_connectModel;
    FoundModel m_foundModel;
    RunModel m_runModel;

    SecretAsker *m_secrets;
    InlineMessage *m_notice; ///< What belongs to no page.
    QStackedWidget *m_pages;
    ConnectPage *m_connectPage;
    FoundPage *m_foundPage;
    BackupRunPage *m_runPage;
    ResultPage *m_resultPage;
    RestoreWizard *m_restore;
    StageBar *m_stages;
    QLabel *m_heading;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_next;
    StartValues m_values;
    BackupRun *m_backup = nullptr; ///< The latest; the model owns it.
    std::optional<Later> m_later;  ///< Once it is found.
    bool m_forBackup = false;      ///< What the server is looked at for.
    bool m_waits = false;          ///< As told last.
    bool m_closing = false;        ///< Closes as soon as the run has ended.
};

} // namespace keeper
