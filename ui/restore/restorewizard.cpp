// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/restorewizard.h"

#include "ui/connect/connectpage.h"
#include "ui/models/folderfacts.h"
#include "ui/restore/checkpage.h"
#include "ui/restore/choicepage.h"
#include "ui/restore/confirmpage.h"
#include "ui/restore/previewpage.h"
#include "ui/restore/restoreresultpage.h"
#include "ui/restore/restorerunpage.h"
#include "ui/restore/setspage.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

/// Where a set came from, as one would type it.
QString addressOf(const Manifest::Server &server)
{
    return server.port == 22 ? server.target : u"%1:%2"_s.arg(server.target).arg(server.port);
}

} // namespace

RestoreWizard::RestoreWizard(Backend &backend, const std::shared_ptr<QuestionBroker> &questions, QWidget *parent)
    : QObject(parent)
    , m_setsModel(backend.library())
    , m_checkModel(backend.library())
    , m_connectModel(backend, questions)
    , m_setsPage(new SetsPage(m_setsModel, parent))
    , m_checkPage(new CheckPage(m_checkModel, parent))
    , m_connectPage(new ConnectPage(m_connectModel,
                                    {.title = tr("Which server do you want to restore to?", "@title"),
                                     .hint = tr("It is looked at first: nothing is stopped or changed before you have "
                                                "seen what will happen and said yes.",
                                                "@info"),
                                     .back = tr("&Back", "@action")},
                                    parent))
    , m_choicePage(new ChoicePage(m_choiceModel, parent))
    , m_previewPage(new PreviewPage(parent))
    , m_confirmPage(new ConfirmPage(m_confirmModel, parent))
    , m_runPage(new RestoreRunPage(m_runModel, parent))
    , m_resultPage(new RestoreResultPage(parent))
{
    joinPages();
}

RestoreWizard::~RestoreWizard() = default;

QList<Page *> RestoreWizard::pages() const
{
    return {m_setsPage,    m_checkPage,   m_connectPage, m_choicePage,
            m_previewPage, m_confirmPage, m_runPage,     m_resultPage};
}

QStringList RestoreWizard::stages()
{
    return {tr("Backup", "@label stage"),  tr("Contents", "@label stage"), tr("Server", "@label stage"),
            tr("Parts", "@label stage"),   tr("Preview", "@label stage"),  tr("Confirm", "@label stage"),
            tr("Restore", "@label stage"), tr("Result", "@label stage")};
}

QStringList RestoreWizard::laterStages()
{
    return {tr("Server", "@label stage"), tr("Confirm", "@label stage"), tr("Run", "@label stage"),
            tr("Result", "@label stage")};
}

void RestoreWizard::joinPages()
{
    connect(m_setsPage, &SetsPage::chosen, this, &RestoreWizard::checkSet);
    connect(&m_setsModel, &SetsModel::changed, this, &RestoreWizard::onSetsRead);
    connect(m_checkPage, &CheckPage::cancelled, this, [this] { goBack(m_checkPage); });
    connect(m_checkPage, &Page::goOn, this, &RestoreWizard::goToServer);
    connect(&m_connectModel, &ConnectModel::connected, this, &RestoreWizard::onConnected);
    connect(&m_connectModel, &ConnectModel::changed, this, &RestoreWizard::waitingChanged);
    connect(&m_runModel, &RestoreRunModel::waitingChanged, this, &RestoreWizard::waitingChanged);
    connect(m_choicePage, &Page::goOn, this, &RestoreWizard::showPreview);
    connect(m_previewPage, &PreviewPage::lookAgain, this, &RestoreWizard::lookAgain);
    connect(m_previewPage, &Page::goOn, this, &RestoreWizard::askToRestore);
    connect(m_confirmPage, &ConfirmPage::helpWanted, this, &RestoreWizard::help);
    connect(m_resultPage, &RestoreResultPage::helpWanted, this, &RestoreWizard::help);
    connect(m_confirmPage, &Page::goOn, this, &RestoreWizard::onConfirmed);
    connect(m_runPage, &RestoreRunPage::closeConfirmed, this, [this] { m_closing = true; });
    connect(m_runPage, &RestoreRunPage::closeDeclined, this, &RestoreWizard::closeDeclined);
    connect(&m_runModel, &RestoreRunModel::progressed, this, &RestoreWizard::progressed);
    connect(&m_runModel, &RunModel::finished, this, &RestoreWizard::onFinished);
    connect(m_resultPage, &Page::goOn, this, &RestoreWizard::closeWanted);
    connect(m_resultPage, &RestoreResultPage::undoWanted, this, [this] { askAbout(oppositeOf(m_record.action)); });
    connect(m_resultPage, &RestoreResultPage::releaseWanted, this, [this] { askAbout(RestoreAction::Release); });
}

void RestoreWizard::begin(const QString &folder, const QString &target, const QString &identityFile, bool isOnto)
{
    stop(); // an attempt of before would go on to its own page
    m_isShort = m_isLater = false;
    m_isOntoTarget = isOnto;
    m_target = target;
    m_setsModel.setServer(target);
    m_connectModel.setIdentityFile(identityFile);
    m_connectModel.setProject({}); // where it is to go is asked anew
    show(m_setsPage, SetStage);    // before: the folder may be read at once
    m_named = fullPath(folder);
    m_setsPage->setFolder(folder);
}

void RestoreWizard::onSetsRead()
{
    // What a person types over it is theirs to choose from.
    if (m_setsModel.isReading() || m_setsModel.folder() != std::exchange(m_named, {}) || m_setsPage->isHidden())
        return;
    if (const std::optional<CatalogueSet> set = m_setsModel.folderAsSet())
        checkSet(*set);
}

void RestoreWizard::beginLater(const std::shared_ptr<Session> &session,
                               const ServerRuns &server,
                               const ServerRun &run,
                               RestoreAction action)
{
    m_session = session;
    m_isShort = m_isLater = true;
    m_record = {};
    m_record.source.set = run.set;
    m_record.source.manifest.run = run.setRun;
    m_record.source.manifest.startedAt = run.setTime;
    m_record.source.manifest.deployment.version = run.fromVersion;
    m_record.target.survey = server.on;
    m_record.outcome.run = run.run;
    askAbout(action);
}

void RestoreWizard::checkSet(const CatalogueSet &set)
{
    m_checkModel.start(set);
    show(m_checkPage, ContentStage);
}

/// What was verified is forgotten with stop(), which leaves its pages where they are.
bool RestoreWizard::hasVerified()
{
    if (m_checkModel.source())
        return true;
    show(m_setsPage, SetStage);
    return false;
}

void RestoreWizard::goToServer()
{
    if (!hasVerified())
        return;
    const RestoreSource &source = *m_checkModel.source();
    m_connectModel.setRestoreSource(source);
    const Result<Target> typed = Target::parse(m_target);
    const bool same = m_isOntoTarget || (typed && typed->host == source.manifest.server.target);
    // A user or port typed before the wizard began is worth keeping, for the same host.
    m_connectPage->setAddress(same ? m_target : addressOf(source.manifest.server));
    show(m_connectPage, ServerStage);
}

void RestoreWizard::onConnected()
{
    if (m_connectModel.emptyHost()) {
        m_backToPreview = false; // all parts are restored: nothing is chosen before it
        showPreview();
        return;
    }
    m_choiceModel.setPlaces(m_connectModel.restoreFacts()->source, m_connectModel.restoreFacts()->target);
    if (std::exchange(m_backToPreview, false))
        showPreview();
    else
        show(m_choicePage, PartsStage);
}

void RestoreWizard::showPreview()
{
    if (!hasVerified())
        return;
    if (const std::optional<EmptyHost> &empty = m_connectModel.emptyHost())
        m_preview = newHostPreview(empty->on.target, *m_checkModel.source(), empty->host);
    else
        m_preview = restorePreview(m_choiceModel.scope());
    m_previewPage->setPreview(m_preview);
    show(m_previewPage, PreviewStage);
}

void RestoreWizard::lookAgain()
{
    m_connectModel.cancel();
    m_backToPreview = true;
    show(m_connectPage, ServerStage);
    m_connectModel.start();
}

void RestoreWizard::help(Action action)
{
    if (action == Action::ShowRuns)
        emit runsWanted();
    else
        lookAgain();
}

void RestoreWizard::goBack(const Page *from)
{
    if (from == m_setsPage) {
        m_named.clear();
        emit left();
    } else if (from == m_checkPage) {
        m_checkModel.stop();
        show(m_setsPage, SetStage);
    } else if (from == m_connectPage) {
        m_connectModel.cancel();
        m_backToPreview = false;
        show(m_checkPage, ContentStage);
    } else if (from == m_choicePage || (from == m_previewPage && m_connectModel.emptyHost())) {
        m_connectModel.cancel();
        show(m_connectPage, ServerStage);
    } else if (from == m_previewPage) {
        show(m_choicePage, PartsStage);
    } else if (from == m_confirmPage) {
        m_confirmModel.stop();
        if (m_confirmModel.action() == RestoreAction::Restore)
            show(m_previewPage, PreviewStage);
        else if (m_isLater)
            emit left();
        else
            show(m_resultPage, ResultStage);
    }
}

void RestoreWizard::askToRestore()
{
    if (!hasVerified())
        return;
    if (const std::optional<EmptyHost> &empty = m_connectModel.emptyHost())
        m_confirmModel.askMake(empty->on.target, *m_checkModel.source());
    else
        m_confirmModel.askReplace(m_choiceModel.target().survey.target, m_choiceModel.source(), m_choiceModel.target());
    show(m_confirmPage, ConfirmStage);
}

Result<std::unique_ptr<RestoreRun>> RestoreWizard::prepare()
{
    if (m_confirmModel.action() == RestoreAction::Restore)
        m_session = m_connectModel.session();
    if (!m_session)
        return fail(ErrorCode::ConnectionLost);
    const Deployment &deployment = m_record.target.survey.deployment; // of what is done later
    switch (m_confirmModel.action()) {
    case RestoreAction::Restore:
        if (const std::optional<EmptyHost> &empty = m_connectModel.emptyHost())
            return m_session->prepareNewHost(*m_checkModel.source(), empty->host);
        return m_session->prepareRestore(m_choiceModel.scope());
    case RestoreAction::Undo:
    case RestoreAction::Redo:
        return m_session->prepareLater(RunKind::Undo, deployment, m_confirmModel.facts()->run);
    case RestoreAction::Resume:
        return m_session->prepareLater(RunKind::Resume, deployment, m_confirmModel.facts()->run);
    case RestoreAction::Release:
        return m_session->prepareLater(RunKind::Release, deployment, m_confirmModel.facts()->run);
    }
    return cancelled();
}

void RestoreWizard::onConfirmed()
{
    if (m_confirmModel.action() == RestoreAction::Restore && !hasVerified())
        return;
    Result<std::unique_ptr<RestoreRun>> run = prepare();
    if (!run) {
        m_confirmPage->showRefusal(run.error());
        return;
    }
    const RestoreAction action = m_confirmModel.action();
    if (action == RestoreAction::Restore)
        noteRestore();
    m_record.action = action;
    m_record.by = whoIsHere();
    m_record.plan = (*run)->plan();
    m_record.outcome = {};
    const bool mayAsk = action == RestoreAction::Restore && !m_connectModel.emptyHost();
    show(m_runPage, RunStage);
    m_runModel.start(action, std::move(*run), mayAsk && m_choiceModel.stepByStep());
    emit runningChanged();
}

void RestoreWizard::noteRestore()
{
    m_record.loggedIn = Target::parse(m_connectModel.address()).value_or(Target{}).user;
    m_record.checks = m_preview.plan ? m_preview.plan->checks : QList<Check>();
    if (const std::optional<EmptyHost> &empty = m_connectModel.emptyHost()) {
        m_record.source = *m_checkModel.source();
        m_record.target = {}; // known once it is made
        m_record.target.survey = empty->on;
        m_record.options = {};
        return;
    }
    m_record.source = m_choiceModel.source();
    m_record.target = m_choiceModel.target();
    m_record.options = m_choiceModel.options();
}

void RestoreWizard::onFinished()
{
    const RestoreOutcome &outcome = m_runModel.outcome();
    m_isLater = false; // from here on the result is the page before
    emit runningChanged();
    emit finished(m_record.action, outcome);
    m_record.outcome = outcome;
    if (outcome.made) {
        m_record.source = outcome.made->source;
        m_record.target = outcome.made->target;
        m_record.checks = preflight(restoreScope(m_record.source, m_record.target, m_record.options));
    }
    m_resultPage->setRecord(m_record);
    show(m_resultPage, ResultStage);
    // What was asked to be cancelled and was not, or can't end without a person, must be seen.
    const bool mustBeSeen = outcome.end == RestoreEnd::Done || outcome.end == RestoreEnd::NeedsPerson;
    if (std::exchange(m_closing, false) && !mustBeSeen)
        emit closeWanted();
    else
        emit closeDeclined(); // the question, if there was one, went unanswered with the run
}

void RestoreWizard::askAbout(RestoreAction action)
{
    m_confirmModel.askAbout(m_session, action, m_record.target.survey.target, m_record.target.survey.deployment,
                            m_record.outcome.run, m_record.outcome.kept);
    show(m_confirmPage, ConfirmStage);
}

void RestoreWizard::askToClose()
{
    m_runPage->askToClose();
}

void RestoreWizard::stop()
{
    m_named.clear();
    m_checkModel.stop();
    m_connectModel.cancel();
    m_confirmModel.stop();
}

} // namespace keeper
