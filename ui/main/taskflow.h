// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/backuprunmodel.h"
#include "ui/models/connectmodel.h"
#include "ui/models/foundmodel.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace keeper {

class ConnectPage;
class FoundPage;
class Page;
class RestoreWizard;
class ResultPage;
class RunPage;
class SecretDialog;
class StageBar;

/// What was given on the command line of the window.
struct StartValues
{
    QString target;
    QString destination;
    QString identityFile;
};

/// The one window: a heading, a page, and the buttons that the page asks for. Joins the page models.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Backend &backend, const StartValues &values, QWidget *parent = nullptr);
    ~MainWindow() override;

signals:
    void folderWanted(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeFoot();
    void joinModels();
    void showPage(Page *page, int stage);
    void refresh();
    void goBack();
    void startBackup();
    void startRestore();
    void showStartPage();
    [[nodiscard]] QStringList backupStages() const;
    void onFinished(const BackupResult &result);
    void askSecret(const SecretQuestion &question);
    [[nodiscard]] Page *page() const;

    Backend &m_backend;
    std::shared_ptr<QuestionBroker> m_questions;
    ConnectModel m_connectModel;
    FoundModel m_foundModel;
    BackupRunModel m_runModel;

    QStackedWidget *m_pages;
    ConnectPage *m_connectPage;
    FoundPage *m_foundPage;
    RunPage *m_runPage;
    ResultPage *m_resultPage;
    RestoreWizard *m_restore;
    SecretDialog *m_secretDialog = nullptr;
    StageBar *m_stages;
    QLabel *m_heading;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_next;
    bool m_closing = false; ///< Closes as soon as the run has ended.
};

} // namespace keeper
