// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/taskflow.h"

#include "ui/backup/backuprunpage.h"
#include "ui/backup/foundpage.h"
#include "ui/backup/resultpage.h"
#include "ui/connect/connectpage.h"
#include "ui/connect/secretasker.h"
#include "ui/restore/restorewizard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/run/stagebar.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr int Margin = 24;

void apply(const PageButton &wanted, QPushButton *button)
{
    setVerb(button, wanted.text);
    button->setAccessibleDescription(wanted.about);
    button->setVisible(!wanted.text.isEmpty());
    button->setEnabled(wanted.enabled);
}

} // namespace

TaskFlow::TaskFlow(Backend &backend, const StartValues &values, QWidget *parent)
    : QWidget(parent)
    , m_questions(std::make_shared<QuestionBroker>(backend.secrets()))
    , m_connectModel(backend, m_questions)
    , m_secrets(new SecretAsker(*m_questions, this))
    , m_notice(new InlineMessage(this))
    , m_pages(new QStackedWidget(this))
    , m_stages(new StageBar(this))
{
    setObjectName(u"taskFlow"_s);
    m_connectPage = new ConnectPage(m_connectModel, {}, m_pages);
    m_foundPage = new FoundPage(m_foundModel, m_pages);
    m_runPage = new BackupRunPage(m_runModel, m_pages);
    m_resultPage = new ResultPage(m_pages);
    m_restore = new RestoreWizard(backend, m_questions, m_pages);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin / 2);
    column->setSpacing(Margin / 2);
    column->addWidget(makeHead());
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    column->addWidget(makeFoot());
    for (Page *page : QList<Page *>{m_connectPage, m_foundPage, m_runPage, m_resultPage} + m_restore->pages()) {
        m_pages->addWidget(page);
        connect(page, &Page::buttonsChanged, this, &TaskFlow::refresh);
    }
    joinModels();
    setValues(values);
    startConnect();
}

TaskFlow::~TaskFlow()
{
    // Threads that wait for an answer must not wait for a window that is gone.
    m_questions->close();
}

QWidget *TaskFlow::makeHead()
{
    auto *head = new QWidget(this);
    m_heading = headingLabel(u"heading"_s, head);
    auto *words = new QVBoxLayout(head);
    words->setContentsMargins(0, 0, 0, Margin / 2);
    words->addWidget(m_stages);
    words->addWidget(m_heading);
    return head;
}

QWidget *TaskFlow::makeFoot()
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
    connect(m_back, &QPushButton::clicked, this, &TaskFlow::goBack);
    connect(m_cancel, &QPushButton::clicked, this, [this] { page()->onCancel(); });
    connect(m_next, &QPushButton::clicked, this, [this] { page()->onNext(); });
    return foot;
}

void TaskFlow::joinModels()
{
    connect(&m_connectModel, &ConnectModel::connected, this, &TaskFlow::onConnected);
    connect(m_connectPage, &ConnectPage::restoreWanted, this, [this] {
        takeAddress();
        emit restoreOntoWanted(m_values);
    });
    connect(m_foundPage, &Page::goOn, this, &TaskFlow::runBackup);
    connect(&m_runModel, &RunModel::finished, this, &TaskFlow::onFinished);
    connect(m_resultPage, &ResultPage::helpWanted, this, &TaskFlow::helpAfterBackup);
    connect(m_restore, &RestoreWizard::runsWanted, this, &TaskFlow::runsWanted);
    connect(m_resultPage, &ResultPage::folderWanted, this, &TaskFlow::folderWanted);
    connect(m_resultPage, &Page::goOn, this, &TaskFlow::leave);
    connect(m_restore, &RestoreWizard::pageWanted, this, &TaskFlow::showPage);
    connect(m_restore, &RestoreWizard::runningChanged, this, &TaskFlow::runningChanged);
    connect(m_restore, &RestoreWizard::finished, this, &TaskFlow::restored);
    connect(m_restore, &RestoreWizard::finished, this, &TaskFlow::lookForRunsAgain);
    connect(m_restore, &RestoreWizard::progressed, this, &TaskFlow::progressed);
    connect(m_restore, &RestoreWizard::closeDeclined, this, &TaskFlow::closeDeclined);
    connect(m_runPage, &BackupRunPage::closeDeclined, this, &TaskFlow::closeDeclined);
    connect(m_runPage, &BackupRunPage::closeConfirmed, this, [this] { m_closing = true; });
    connect(&m_runModel, &RunModel::progressed, this, &TaskFlow::progressed);
    connect(m_restore, &RestoreWizard::left, this, &TaskFlow::leave);
    connect(m_restore, &RestoreWizard::closeWanted, this, [this] {
        leave();
        endClosing();
    });
    connect(&m_questions->secrets(), &SecretMemory::keepingFailed, this, [this] {
        m_notice->show(Severity::Warning,
                       {.what = tr("The keychain did not take what it was to keep.", "@info"),
                        .why = tr("It is locked, or the desktop's service for it has stopped.", "@info"),
                        .next = tr("Unlock it and try again; else you are asked for the password next time.", "@info")},
                       {}, Action::TryAgain);
    });
    connect(m_notice, &InlineMessage::asked, this, [this] {
        m_notice->hide();
        m_questions->secrets().keepAgain();
    });
    connect(m_secrets, &SecretAsker::waitingChanged, this, &TaskFlow::tellWaiting);
    connect(m_restore, &RestoreWizard::waitingChanged, this, &TaskFlow::tellWaiting);
    connect(&m_connectModel, &ConnectModel::changed, this, &TaskFlow::tellWaiting);
}

void TaskFlow::showPage(Page *page, int stage)
{
    m_pages->setCurrentWidget(page);
    m_stages->setCurrent(stage);
    refresh();
    page->setFocus();
}

void TaskFlow::refresh()
{
    m_heading->setText(page()->title());
    apply(page()->next(), m_next);
    apply(page()->cancel(), m_cancel);
    apply(page()->back(), m_back);
}

void TaskFlow::goBack()
{
    if (page() == m_connectPage || page() == m_runPage) {
        leave();
    } else if (page() == m_foundPage) {
        m_connectModel.cancel();
        showPage(m_connectPage, 0);
    } else if (page() == m_resultPage) {
        showPage(m_foundPage, 1);
    } else {
        m_restore->goBack(page());
    }
}

ConnectWords TaskFlow::words(const QString &title)
{
    return {.title = title,
            .hint = tr("You are logged in as your ssh command would do it, and authentik is looked for in Docker "
                       "Compose. Nothing is installed, stopped or changed on the server.",
                       "@info"),
            .back = backText(),
            .restore = tr("Restore a Backup &Onto It…", "@action")};
}

QString TaskFlow::backText()
{
    return tr("&Back", "@action");
}

QStringList TaskFlow::backupStages() const
{
    return {tr("Server", "@label stage"), tr("Parts", "@label stage"), tr("Backup", "@label stage"),
            tr("Result", "@label stage")};
}

void TaskFlow::setValues(const StartValues &values)
{
    m_values = values;
    m_connectPage->setAddress(values.target);
    m_connectPage->setIdentityFile(values.identityFile);
    m_connectModel.setProject(values.project);
    m_foundPage->setDestination(values.destination);
}

void TaskFlow::startConnect()
{
    m_forBackup = false;
    m_connectModel.setForRuns(false);
    m_connectPage->setWords(words(tr("Which server runs authentik?", "@title")));
    m_stages->setStages({});
    showPage(m_connectPage, 0);
}

void TaskFlow::startLook()
{
    startConnect();
    m_connectPage->setWords(words(tr("What is on the server now?", "@title")));
    connectAnew();
}

void TaskFlow::startBackup()
{
    m_forBackup = true;
    m_connectModel.setForRuns(false);
    m_connectPage->setWords(words(tr("What is there to save?", "@title")));
    m_stages->setStages(backupStages());
    showPage(m_connectPage, 0);
    connectAnew();
}

void TaskFlow::startRestore(const QString &folder, bool isOnto)
{
    m_connectModel.cancel(); // its place is taken by a connection to where the backup goes
    m_stages->setStages(RestoreWizard::stages());
    m_restore->begin(folder, m_values.target, m_values.identityFile, isOnto);
}

void TaskFlow::startLookingForRuns(const std::optional<Later> &later)
{
    m_later = later; // before: the answer may be there at once
    m_connectModel.setForRuns(true);
    m_connectPage->setWords({.title = tr("What stands on the server?", "@title"),
                             .hint = tr("The runs of restores are looked for. Nothing is stopped or changed.", "@info"),
                             .back = backText()});
    m_stages->setStages({});
    showPage(m_connectPage, 0);
    connectAnew();
}

void TaskFlow::connectAnew()
{
    m_restore->stop(); // there is one connection: what the wizard began on it must not end on this one
    m_connectModel.cancel();
    m_connectModel.start();
}

void TaskFlow::startLater(const ServerRun &run, RestoreAction action)
{
    if (hasRuns()) {
        askLater(run, action);
        return;
    }
    startLookingForRuns(Later{run.run, action});
}

void TaskFlow::leave()
{
    m_notice->hide();
    // What runs needs the connection, and what is done with the runs that are listed.
    if (!isRunning() && (!hasRuns() || m_restore->hasFailedToAsk())) {
        m_connectModel.cancel();
        m_restore->stop();
    }
    emit left();
}

void TaskFlow::onConnected()
{
    if (m_connectModel.runs())
        onRunsFound();
    else
        onSurveyed();
}

void TaskFlow::onRunsFound()
{
    const ServerRuns &server = *m_connectModel.runs();
    takeAddress();
    emit runsFound(server, m_values);
    const auto later = std::exchange(m_later, std::nullopt);
    const auto run = std::ranges::find(server.runs, later ? later->first : QString(), &ServerRun::run);
    if (run == server.runs.end())
        emit left(); // the list says what is there now
    else
        askLater(*run, later->second);
}

void TaskFlow::askLater(const ServerRun &run, RestoreAction action)
{
    m_stages->setStages(RestoreWizard::laterStages());
    m_restore->beginLater(m_connectModel.session(), *m_connectModel.runs(), run, action);
}

void TaskFlow::lookForRunsAgain()
{
    if (!hasRuns())
        return;
    m_connectModel.session()
        ->listRuns(m_connectModel.runs()->on.deployment, {})
        .then(this, [this](const Result<QList<ServerRun>> &runs) {
            if (runs && hasRuns())
                emit runsFound({.on = m_connectModel.runs()->on, .runs = *runs}, m_values);
        });
}

void TaskFlow::takeAddress()
{
    m_values.target = m_connectModel.address();
    m_values.identityFile = m_connectModel.identityFile();
    m_values.project = m_connectModel.project();
}

void TaskFlow::onSurveyed()
{
    const Survey &survey = *m_connectModel.survey();
    takeAddress();
    emit surveyed(survey, m_values);
    if (!m_forBackup) {
        emit left();
        return;
    }
    m_foundModel.setSurvey(survey);
    for (const QString &component : std::as_const(m_values.skipped))
        m_foundModel.parts().setTicked(component, false);
    showPage(m_foundPage, 1);
}

bool TaskFlow::isRunning() const
{
    return m_runModel.isRunning() || m_restore->isRunning();
}

RunStatus TaskFlow::runStatus() const
{
    return {.isRunning = isRunning(),
            .fraction = m_restore->isRunning() ? m_restore->fraction() : m_runModel.fraction()};
}

bool TaskFlow::isWaiting() const
{
    return m_secrets->isWaiting() || m_connectModel.isWaiting() || m_restore->isWaiting();
}

bool TaskFlow::isRestoring() const
{
    return m_restore->isRunning();
}

void TaskFlow::runBackup()
{
    m_foundModel.makeDestination();
    const std::shared_ptr<Session> session = m_connectModel.session();
    Result<std::unique_ptr<BackupRun>> run = session
                                                 ? session->prepareBackup(m_foundModel.survey(), m_foundModel.options())
                                                 : fail(ErrorCode::ConnectionLost);
    if (!run) {
        m_foundPage->showRefusal(run.error());
        return;
    }
    m_backup = run->get();
    emit backupStarted(m_foundModel.options());
    showPage(m_runPage, 2);
    m_runModel.start(std::move(*run));
    emit runningChanged();
}

void TaskFlow::helpAfterBackup(Action action)
{
    if (action == Action::ChooseFolder) {
        showPage(m_foundPage, 1);
        m_foundPage->editFolder();
        return;
    }
    m_values.skipped = m_foundModel.options().skip;
    startBackup(); // the connection may be lost, or the server another by now
}

void TaskFlow::onFinished()
{
    const BackupResult &result = m_backup->outcome();
    emit runningChanged();
    emit backedUp(result);
    m_resultPage->setResult(result);
    showPage(m_resultPage, 3);
    if (std::exchange(m_closing, false))
        endClosing();
    else
        emit closeDeclined(); // the question, if there was one, went unanswered with the run
}

void TaskFlow::endClosing()
{
    emit closable();
    if (isWindow())
        close();
}

void TaskFlow::tellWaiting()
{
    if (std::exchange(m_waits, isWaiting()) != isWaiting())
        emit waitingChanged();
}

void TaskFlow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_secrets->pageShown();
}

void TaskFlow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat()) {
        goBackByKey();
        return;
    }
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || event->isAutoRepeat()) { // a key held down must not run step after step
        QWidget::keyPressEvent(event);
        return;
    }
    // A default button works by itself in a dialog only; one that has the focus goes first.
    if (auto *focused = qobject_cast<QPushButton *>(focusWidget()))
        focused->click();
    else if (m_next->isVisible() && page()->next().byReturn)
        m_next->click();
}

void TaskFlow::goBackByKey()
{
    // A key that is hit to be rid of something must not take what was typed with it, nor the eyes from what runs.
    const QList<QLineEdit *> fields = page()->findChildren<QLineEdit *>();
    const bool isTyped = std::ranges::any_of(fields, [](const QLineEdit *field) {
        return field->isVisible() && field->isModified() && !field->text().isEmpty();
    });
    if (!isTyped && !isRunning() && m_back->isVisible())
        m_back->click();
}

void TaskFlow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(askToClose());
}

bool TaskFlow::askToClose()
{
    if (m_restore->isRunning()) {
        // Asked in the page: closing takes back what has begun, and waits for it.
        m_restore->askToClose();
        return false;
    }
    if (m_runModel.isRunning()) {
        // The run tidies up after itself first: no half set stays, and nothing runs on on the server.
        m_runPage->askToClose();
        return false;
    }
    m_questions->close();
    m_connectModel.cancel();
    m_restore->stop();
    return true;
}

Page *TaskFlow::page() const
{
    return static_cast<Page *>(m_pages->currentWidget());
}

} // namespace keeper
