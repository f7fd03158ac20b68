// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/mainwindow.h"

#include "ui/backup/foundpage.h"
#include "ui/backup/resultpage.h"
#include "ui/backup/runpage.h"
#include "ui/connect/connectpage.h"
#include "ui/connect/secretdialog.h"
#include "ui/restore/restorewizard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/stagebar.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int LogoSize = 48;
constexpr int Margin = 24;

void apply(const PageButton &wanted, QPushButton *button)
{
    setVerb(button, wanted.text);
    button->setVisible(!wanted.text.isEmpty());
    button->setEnabled(wanted.enabled);
}

} // namespace

MainWindow::MainWindow(Backend &backend, const StartValues &values, QWidget *parent)
    : QMainWindow(parent)
    , m_backend(backend)
    , m_questions(std::make_shared<QuestionBroker>())
    , m_connectModel(backend, m_questions)
    , m_pages(new QStackedWidget(this))
    , m_stages(new StageBar(backupStages(), this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Authentik Keeper", "@title:window"));
    m_connectModel.setAddress(values.target);
    m_connectModel.setIdentityFile(values.identityFile);
    m_foundModel.setDestination(values.destination);
    m_connectPage = new ConnectPage(
        m_connectModel,
        {.title = tr("Which server runs authentik?", "@title"),
         .hint = tr("You are logged in as your ssh command would do it, and authentik is looked for in Docker Compose. "
                    "Nothing is installed, stopped or changed on the server.",
                    "@info"),
         .back = {},
         .other = tr("Restore a Backup…", "@action")},
        m_pages);
    m_foundPage = new FoundPage(m_foundModel, m_pages);
    m_runPage = new RunPage(m_runModel, m_pages);
    m_resultPage = new ResultPage(m_pages);
    m_restore = new RestoreWizard(backend, m_questions, m_pages);

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(Margin, Margin, Margin, Margin / 2);
    column->setSpacing(Margin / 2);
    column->addWidget(makeHead());
    column->addWidget(m_pages, 1);
    column->addWidget(makeFoot());
    setCentralWidget(central);
    for (Page *page : QList<Page *>{m_connectPage, m_foundPage, m_runPage, m_resultPage} + m_restore->pages()) {
        m_pages->addWidget(page);
        connect(page, &Page::buttonsChanged, this, &MainWindow::refresh);
    }
    joinModels();
    resize(960, 700);
    showStartPage();
}

MainWindow::~MainWindow()
{
    // Threads that wait for an answer must not wait for a window that is gone.
    m_questions->close();
}

QWidget *MainWindow::makeHead()
{
    auto *head = new QWidget(this);
    auto *logo = new QLabel(head);
    m_heading = headingLabel(u"heading"_s, head);
    auto *words = new QVBoxLayout;
    words->addWidget(m_stages);
    words->addWidget(m_heading);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, Margin / 2);
    line->setSpacing(16);
    line->addWidget(logo);
    line->addLayout(words, 1);
    const QIcon icon(u":/icons/authentik-keeper.svg"_s);
    setWindowIcon(icon);
    logo->setPixmap(icon.pixmap(QSize(LogoSize, LogoSize), devicePixelRatioF()));
    return head;
}

QWidget *MainWindow::makeFoot()
{
    auto *foot = new QWidget(this);
    m_back = verbButton(u"back"_s, {}, foot);
    m_cancel = verbButton(u"cancel"_s, {}, foot);
    m_next = verbButton(u"next"_s, {}, foot);
    m_next->setDefault(true);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins({});
    line->addWidget(m_back);
    line->addStretch();
    line->addWidget(m_cancel);
    line->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &MainWindow::goBack);
    connect(m_cancel, &QPushButton::clicked, this, [this] { page()->onCancel(); });
    connect(m_next, &QPushButton::clicked, this, [this] { page()->onNext(); });
    return foot;
}

void MainWindow::joinModels()
{
    connect(&m_connectModel, &ConnectModel::connected, this, [this] {
        m_foundModel.setSurvey(*m_connectModel.survey());
        showPage(m_foundPage, 1);
    });
    connect(m_foundPage, &FoundPage::backupWanted, this, &MainWindow::startBackup);
    connect(&m_runModel, &BackupRunModel::finished, this, &MainWindow::onFinished);
    connect(m_resultPage, &ResultPage::folderWanted, this, &MainWindow::folderWanted);
    connect(m_resultPage, &ResultPage::closeWanted, this, &QWidget::close);
    connect(m_connectPage, &ConnectPage::otherWanted, this, &MainWindow::startRestore);
    connect(m_restore, &RestoreWizard::pageWanted, this, &MainWindow::showPage);
    connect(m_restore, &RestoreWizard::left, this, &MainWindow::showStartPage);
    connect(m_restore, &RestoreWizard::closeWanted, this, &QWidget::close);
    connect(m_questions.get(), &QuestionBroker::secretAsked, this, &MainWindow::askSecret);
    connect(m_questions.get(), &QuestionBroker::withdrawn, this, [this] {
        if (m_secretDialog)
            m_secretDialog->reject();
    });
}

void MainWindow::showPage(Page *page, int stage)
{
    m_pages->setCurrentWidget(page);
    m_stages->setCurrent(stage);
    refresh();
    page->setFocus();
}

void MainWindow::refresh()
{
    m_heading->setText(page()->title());
    apply(page()->next(), m_next);
    apply(page()->cancel(), m_cancel);
    apply(page()->back(), m_back);
}

void MainWindow::goBack()
{
    if (page() == m_foundPage) {
        m_connectModel.cancel();
        showPage(m_connectPage, 0);
    } else if (page() == m_resultPage) {
        showPage(m_foundPage, 1);
    } else {
        m_restore->goBack(page());
    }
}

QStringList MainWindow::backupStages() const
{
    return {tr("Server", "@label stage"), tr("Parts", "@label stage"), tr("Backup", "@label stage"),
            tr("Result", "@label stage")};
}

void MainWindow::showStartPage()
{
    m_stages->setStages(backupStages());
    showPage(m_connectPage, 0);
}

void MainWindow::startRestore()
{
    m_stages->setStages(RestoreWizard::stages());
    m_restore->begin(m_foundModel.destination(), m_connectModel.address(), m_connectModel.identityFile());
}

void MainWindow::startBackup()
{
    Result<std::unique_ptr<BackupJob>> job = m_backend.prepareBackup(m_foundModel.survey(), m_foundModel.options());
    if (!job) {
        m_foundPage->showRefusal(job.error());
        return;
    }
    showPage(m_runPage, 2);
    m_runModel.start(std::move(*job));
}

void MainWindow::onFinished(const BackupResult &result)
{
    if (m_closing) {
        close();
        return;
    }
    m_resultPage->setResult(result);
    showPage(m_resultPage, 3);
}

void MainWindow::askSecret(const SecretQuestion &question)
{
    m_secretDialog = new SecretDialog(question, this);
    m_secretDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_secretDialog, &QDialog::finished, this, [this](int code) {
        SecretDialog *dialog = std::exchange(m_secretDialog, nullptr);
        m_questions->answerSecret(code == QDialog::Accepted ? std::optional(dialog->takeSecret()) : std::nullopt);
    });
    m_secretDialog->open();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || event->isAutoRepeat()) { // a key held down must not run step after step
        QMainWindow::keyPressEvent(event);
        return;
    }
    // A default button works by itself in a dialog only; one that has the focus goes first.
    if (auto *focused = qobject_cast<QPushButton *>(focusWidget()))
        focused->click();
    else if (m_next->isVisible() && page()->next().byReturn)
        m_next->click();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_restore->isRunning()) {
        // Asked in the page: closing takes back what has begun, and waits for it.
        m_restore->askToClose();
        event->ignore();
        return;
    }
    m_questions->close();
    m_connectModel.cancel();
    m_restore->stop();
    if (m_runModel.isRunning()) {
        // The run tidies up after itself first: no half set stays, and nothing runs on on the server.
        m_closing = true;
        m_runModel.cancel();
        event->ignore();
        return;
    }
    event->accept();
}

Page *MainWindow::page() const
{
    return static_cast<Page *>(m_pages->currentWidget());
}

} // namespace keeper
