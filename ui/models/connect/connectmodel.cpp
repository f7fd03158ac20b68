// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connect/connectmodel.h"

#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

constexpr std::array AllStages{ConnectStage::Reach,   ConnectStage::HostKey,   ConnectStage::LogIn,
                               ConnectStage::Rights,  ConnectStage::Authentik, ConnectStage::Parts,
                               ConnectStage::Restore, ConnectStage::Runs};

/// The stage that a failure belongs to; empty: whichever was under way.
std::optional<ConnectStage> stageOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::HostUnreachable:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::NotSsh:
    case ErrorCode::NegotiationFailed:
    case ErrorCode::SshConfigInvalid:
    case ErrorCode::SshConfigUnsupported:
        return ConnectStage::Reach;
    case ErrorCode::HostKeyUnknown:
    case ErrorCode::HostKeyChanged:
    case ErrorCode::HostKeyRevoked:
        return ConnectStage::HostKey;
    case ErrorCode::LoginFailed:
    case ErrorCode::KeyUnreadable:
        return ConnectStage::LogIn;
    case ErrorCode::EngineMissing:
    case ErrorCode::EngineRefused:
        return ConnectStage::Rights;
    case ErrorCode::AuthentikNotFound:
    case ErrorCode::SeveralDeployments:
    case ErrorCode::ProjectNotFound:
    case ErrorCode::ConfigurationUnreadable:
        return ConnectStage::Authentik;
    default:
        return {};
    }
}

} // namespace

ConnectModel::ConnectModel(Backend &backend, std::shared_ptr<QuestionBroker> questions, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_questions(std::move(questions))
{
    connect(m_questions.get(), &QuestionBroker::hostKeyAsked, this, &ConnectModel::onHostKeyAsked);
    connect(m_questions.get(), &QuestionBroker::secretAsked, this, [this] {
        const auto logIn = static_cast<qsizetype>(ConnectStage::LogIn);
        if (m_phase == ConnectPhase::Working && m_stages.at(logIn).state == StepState::Waiting)
            begin(ConnectStage::LogIn);
    });
    m_backend.configuredHosts().then(this, [this](const QStringList &names) {
        m_knownNames = names;
        emit knownNamesChanged();
    });
}

void ConnectModel::setAddress(const QString &address)
{
    const QString typed = address.trimmed();
    if (typed != m_address)
        m_project.clear(); // it is of another host
    m_address = typed;
    emit changed();
}

void ConnectModel::setIdentityFile(const QString &path)
{
    m_identityFile = path.trimmed();
    emit changed();
}

QString ConnectModel::addressProblem() const
{
    if (m_address.isEmpty() || Target::parse(m_address))
        return {};
    return tr("Give it as HOST, USER@HOST or USER@HOST:PORT.", "@info validation");
}

bool ConnectModel::isReady() const
{
    return (m_phase == ConnectPhase::Editing || m_phase == ConnectPhase::Failed) && !m_address.isEmpty() &&
           addressProblem().isEmpty();
}

bool ConnectModel::mayRestoreOnto() const
{
    return m_phase == ConnectPhase::Failed && m_error->code == ErrorCode::AuthentikNotFound;
}

void ConnectModel::start()
{
    const Result<Target> target = Target::parse(m_address);
    if (!isReady() || !target)
        return;
    m_attempt.begin();
    m_error.reset();
    m_survey.reset();
    m_restore.reset();
    m_emptyHost.reset();
    m_runs.reset();
    m_stages.clear();
    m_questions->secrets().begin(m_address);
    for (const ConnectStage stage : AllStages) {
        if (isOnTheWay(stage))
            m_stages += {.stage = stage};
    }
    begin(ConnectStage::Reach);
    const ConnectRequest request{.target = *target, .identityFile = m_identityFile};
    const auto reached = [this](const std::shared_ptr<Session> &session) {
        m_session = session;
        const ServerIdentity &identity = session->identity();
        complete(ConnectStage::Reach, harmless(identity.banner));
        complete(ConnectStage::HostKey, u"%1  %2"_s.arg(harmless(identity.hostKey.type), identity.hostKey.sha256()));
        complete(ConnectStage::LogIn, harmless(identity.loginMethods.join(u", "_s)));
        find(m_project);
    };
    whenDone(m_backend.connectTo(request, m_questions, m_attempt.token()), reached);
}

void ConnectModel::hangUp()
{
    if (const auto session = std::exchange(m_session, nullptr))
        session->close();
}

void ConnectModel::cancel()
{
    m_attempt.drop();
    hangUp();
    m_hostKeyQuestion.reset();
    m_projects.clear();
    m_stages.clear();
    m_error.reset();
    setPhase(ConnectPhase::Editing);
}

void ConnectModel::answerHostKey(bool trusted)
{
    if (m_phase != ConnectPhase::HostKey)
        return;
    m_hostKeyQuestion.reset();
    setPhase(ConnectPhase::Working);
    m_questions->answerHostKey(trusted);
}

void ConnectModel::chooseProject(const QString &project)
{
    if (m_phase != ConnectPhase::Project)
        return;
    m_projects.clear();
    m_project = project;
    find(project);
}

void ConnectModel::find(const QString &project)
{
    begin(ConnectStage::Rights);
    const auto found = [this](const Deployment &deployment) {
        complete(ConnectStage::Rights, harmless(deployment.engine + u' ' + deployment.engineVersion));
        complete(ConnectStage::Authentik, tr("authentik %1, project “%2”", "@info found")
                                              .arg(harmless(deployment.version), harmless(deployment.project)));
        if (m_forRuns)
            lookForRuns(deployment);
        else
            look(deployment);
    };
    const auto notFound = [this](const Error &error) {
        if (error.code == ErrorCode::AuthentikNotFound && m_source && !m_forRuns)
            lookAtEmptyHost();
        else if (error.code == ErrorCode::AuthentikNotFound && m_forRuns)
            lookForUnfinished(error);
        else
            fail(error);
    };
    whenDone(m_session->findDeployment(project, m_attempt.token()), found, notFound);
}

void ConnectModel::lookAtEmptyHost()
{
    complete(ConnectStage::Authentik, tr("none there yet", "@info found"));
    m_stages.removeIf([](const StageLine &line) { return line.stage == ConnectStage::Parts; });
    begin(ConnectStage::Restore);
    whenDone(m_session->lookAtNewHost(*m_source, m_attempt.token()), [this](const NewHost &host) {
        complete(ConnectStage::Restore, {});
        m_emptyHost = EmptyHost{.on = whereWeAre(), .host = host};
        reach();
    });
}

Survey ConnectModel::whereWeAre() const
{
    const Target target = Target::parse(m_address).value_or(Target{});
    Survey on;
    on.target = target.host;
    on.port = target.port == 0 ? on.port : target.port;
    on.hostKey = m_session->identity().hostKey;
    return on;
}

void ConnectModel::lookForRuns(const Deployment &deployment)
{
    begin(ConnectStage::Runs);
    whenDone(m_session->listRuns(deployment, m_attempt.token()),
             [this, deployment](const QList<ServerRun> &runs) { takeRuns(deployment, runs); });
}

/// A run that was making authentik there may have been interrupted before there was any.
void ConnectModel::lookForUnfinished(const Error &notFound)
{
    whenDone(m_session->listNewHostRuns(m_attempt.token()), [this, notFound](const QList<ServerRun> &runs) {
        if (runs.isEmpty())
            fail(notFound);
        else
            takeRuns({}, runs);
    });
}

void ConnectModel::takeRuns(const Deployment &deployment, const QList<ServerRun> &runs)
{
    complete(ConnectStage::Runs, tr("%Ln runs", "@info found", static_cast<int>(runs.size())));
    Survey on = whereWeAre();
    on.deployment = deployment;
    m_runs = ServerRuns{.on = on, .runs = runs};
    reach();
}

void ConnectModel::look(const Deployment &deployment)
{
    begin(ConnectStage::Parts);
    whenDone(m_session->takeSurvey(deployment, m_attempt.token()), [this](const Survey &survey) {
        complete(ConnectStage::Parts, tr("database of %1", "@info found").arg(byteText(survey.database.bytes)));
        m_survey = survey;
        if (m_source)
            lookForRestore(survey);
        else
            reach();
    });
}

void ConnectModel::lookForRestore(const Survey &survey)
{
    begin(ConnectStage::Restore);
    whenDone(m_session->lookForRestore(survey, *m_source, m_attempt.token()), [this](const RestoreFacts &facts) {
        complete(ConnectStage::Restore,
                 tr("%1 free for the database", "@info found").arg(byteText(facts.target.database.freeBytes)));
        m_restore = facts;
        reach();
    });
}

void ConnectModel::reach()
{
    m_questions->secrets().accept();
    setPhase(ConnectPhase::Done);
    emit connected();
}

void ConnectModel::onHostKeyAsked(const HostKeyQuestion &question)
{
    if (m_phase != ConnectPhase::Working)
        return;
    m_hostKeyQuestion = question;
    begin(ConnectStage::HostKey);
    setPhase(ConnectPhase::HostKey);
}

void ConnectModel::begin(ConnectStage stage)
{
    for (StageLine &line : m_stages) {
        if (line.stage < stage)
            line.state = StepState::Done;
        else
            line.state = line.stage == stage ? StepState::Running : StepState::Waiting;
    }
    setPhase(ConnectPhase::Working);
}

void ConnectModel::complete(ConnectStage stage, const QString &detail)
{
    const auto line = std::ranges::find(m_stages, stage, &StageLine::stage);
    line->state = StepState::Done;
    line->detail = detail;
}

bool ConnectModel::isOnTheWay(ConnectStage stage) const
{
    switch (stage) {
    case ConnectStage::Parts:
        return !m_forRuns;
    case ConnectStage::Restore:
        return !m_forRuns && m_source.has_value();
    case ConnectStage::Runs:
        return m_forRuns;
    default:
        return true;
    }
}

void ConnectModel::fail(const Error &error)
{
    m_hostKeyQuestion.reset();
    if (const std::optional<ConnectStage> stage = stageOf(error.code))
        begin(*stage);
    if (error.code == ErrorCode::SeveralDeployments) {
        m_projects = error.facts.value(u"projects"_s).split(u'\n', Qt::SkipEmptyParts);
        setPhase(ConnectPhase::Project);
        return;
    }
    for (StageLine &line : m_stages) {
        if (line.state == StepState::Running)
            line.state = StepState::Failed;
    }
    m_error = error;
    hangUp();
    if (m_questions->secrets().reject(error.code)) { // what was kept is old: a person knows the new one
        m_phase = ConnectPhase::Failed;
        start();
        return;
    }
    setPhase(ConnectPhase::Failed);
}

void ConnectModel::setPhase(ConnectPhase phase)
{
    m_phase = phase;
    emit changed();
}

template <typename T, typename Then, typename Otherwise>
void ConnectModel::whenDone(QFuture<Result<T>> future, const Then &then, const Otherwise &otherwise)
{
    m_attempt.hear(std::move(future), this, [then, otherwise](const Result<T> &result) {
        if (result)
            then(*result);
        else
            otherwise(result.error());
    });
}

template <typename T, typename Then>
void ConnectModel::whenDone(QFuture<Result<T>> future, const Then &then)
{
    whenDone(std::move(future), then, [this](const Error &error) { fail(error); });
}

QString stageTitle(ConnectStage stage)
{
    switch (stage) {
    case ConnectStage::Reach:
        return ConnectModel::tr("Reach the server", "@label stage");
    case ConnectStage::HostKey:
        return ConnectModel::tr("Check its host key", "@label stage");
    case ConnectStage::LogIn:
        return ConnectModel::tr("Log in", "@label stage");
    case ConnectStage::Rights:
        return ConnectModel::tr("Use Docker", "@label stage");
    case ConnectStage::Authentik:
        return ConnectModel::tr("Find authentik", "@label stage");
    case ConnectStage::Parts:
        return ConnectModel::tr("Look at its parts", "@label stage");
    case ConnectStage::Restore:
        return ConnectModel::tr("Ask what a restore needs", "@label stage");
    case ConnectStage::Runs:
        return ConnectModel::tr("Look for runs on it", "@label stage");
    }
    return {};
}

} // namespace keeper
