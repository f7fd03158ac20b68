// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connect/connectmodel.h"
#include "ui/models/restore/confirmmodel.h"
#include "ui/models/restore/restorechoice.h"
#include "ui/models/restore/restorepreview.h"
#include "ui/models/restore/restorereport.h"
#include "ui/models/runs/restorerunmodel.h"
#include "ui/models/server/checksetmodel.h"
#include "ui/models/server/setsmodel.h"
#include "ui/words/action.h"

#include <QObject>

#include <memory>

namespace keeper {

class CheckPage;
class ChoicePage;
class ConfirmPage;
class ConnectPage;
class Page;
class PreviewPage;
class RestoreResultPage;
class RestoreRunPage;
class SetsPage;

/// The way from a backup to a restored server: joins the pages and their models. Back works until the run starts.
class RestoreWizard : public QObject
{
    Q_OBJECT

public:
    RestoreWizard(Backend &backend, const std::shared_ptr<QuestionBroker> &questions, QWidget *parent);
    ~RestoreWizard() override;

    [[nodiscard]] QList<Page *> pages() const;
    [[nodiscard]] static QStringList stages();
    [[nodiscard]] static QStringList laterStages(); ///< The server is the first, and not of this wizard.
    /// From the first page on. `folder` and `target` are where people would look first; both may be empty. A folder
    /// that is a backup is the answer to the first page's question: it goes on to be verified.
    /// `isOnto`: it goes to `target` wherever it came from.
    void begin(const QString &folder, const QString &target, const QString &identityFile, bool isOnto);
    /// From the last question on: of a run that stands on a server.
    void beginLater(const std::shared_ptr<Session> &session,
                    const ServerRuns &server,
                    const ServerRun &run,
                    RestoreAction action);
    /// With beginLater: the run was not there, or the connection was lost.
    [[nodiscard]] bool hasFailedToAsk() const { return m_confirmModel.phase() == ConfirmModel::Phase::Failed; }
    void goBack(const Page *from);
    [[nodiscard]] bool isRunning() const { return m_runModel.isRunning(); }
    [[nodiscard]] bool isWaiting() const ///< For a person's answer.
    {
        return m_connectModel.isWaiting() || m_runModel.waiting();
    }
    [[nodiscard]] double fraction() const { return m_runModel.fraction(); } ///< Of what runs.
    void askToClose();                                                      ///< While running.
    void stop();                                                            ///< Of all that is only looked at.

signals:
    void pageWanted(keeper::Page *page, int stage);
    void runningChanged();
    void waitingChanged();
    void left(); ///< Back from the first page.
    void progressed();
    /// What was done on the server has ended, one way or another.
    void finished(keeper::RestoreAction action, const keeper::RestoreOutcome &outcome);
    void closeDeclined();
    void runsWanted();  ///< Those on the server.
    void closeWanted(); ///< Nothing keeps the window open any more.

private:
    enum Stage { SetStage, ContentStage, ServerStage, PartsStage, PreviewStage, ConfirmStage, RunStage, ResultStage };

    void joinPages();
    void show(Page *page, Stage stage) { emit pageWanted(page, m_isShort ? stage - ConfirmStage + 1 : stage); }
    void onSetsRead();
    void checkSet(const CatalogueSet &set);
    [[nodiscard]] bool hasVerified();
    void goToServer();
    void onConnected();
    void showPreview();
    void lookAgain();
    void help(Action action);
    void askToRestore();
    void onConfirmed();
    void noteRestore();
    void onFinished();
    [[nodiscard]] Result<std::unique_ptr<RestoreRun>> prepare();
    void askAbout(RestoreAction action);

    SetsModel m_setsModel;
    CheckSetModel m_checkModel;
    ConnectModel m_connectModel;
    RestoreChoiceModel m_choiceModel;
    std::shared_ptr<Session> m_session; ///< With the server that a restore, or what is done later, is about.
    ConfirmModel m_confirmModel;
    RestoreRunModel m_runModel;
    RestorePreview m_preview;
    RestoreRecord m_record;

    SetsPage *m_setsPage;
    CheckPage *m_checkPage;
    ConnectPage *m_connectPage;
    ChoicePage *m_choicePage;
    PreviewPage *m_previewPage;
    ConfirmPage *m_confirmPage;
    RestoreRunPage *m_runPage;
    RestoreResultPage *m_resultPage;
    QString m_target;             ///< As typed before the wizard began.
    QString m_named;              ///< The folder it began with, until that was read.
    bool m_isOntoTarget = false;  ///< It is where the backup is to go.
    bool m_isShort = false;       ///< It began at the last question.
    bool m_isLater = false;       ///< And is there still: no page of ours is before it.
    bool m_backToPreview = false; ///< The server is looked at again for it.
    bool m_closing = false;       ///< The person wants the window closed once the run has ended.
};

} // namespace keeper
