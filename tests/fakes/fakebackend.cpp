// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakebackend.h"

#include "core/restore/newhost/plannewhost.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimeZone>
#include <QTimer>
#include <QtConcurrentRun>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace keeper {

/// What was scripted; where nothing was, waits for the stop.
template <typename T>
QFuture<Result<T>> FakeBackend::answer(const std::optional<Result<T>> &scripted, std::stop_token stop) const
{
    if (scripted && answersAtOnce)
        return QtFuture::makeReadyValueFuture(*scripted);
    if (scripted) { // in the next turn: a thread would be now before the caller, now after
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QTimer::singleShot(0, qApp, [promise, scripted] {
            promise->addResult(*scripted);
            promise->finish();
        });
        return promise->future();
    }
    return QtConcurrent::run([stop]() -> Result<T> {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any never;
        never.wait(lock, stop, [] { return false; });
        return cancelled();
    });
}

QFuture<QStringList> FakeBackend::configuredHosts()
{
    return QtFuture::makeReadyValueFuture(hosts);
}

QFuture<Result<std::shared_ptr<Session>>> FakeBackend::connectTo(const ConnectRequest &wanted,
                                                                 std::shared_ptr<Questions> questions,
                                                                 std::stop_token stop)
{
    request = wanted;
    asks = questions;
    if (asksHostKey || asksSecret)
        return QtConcurrent::run([this, questions, stop] { return ask(*questions, stop); });
    std::optional<Result<std::shared_ptr<Session>>> reached;
    if (identityOf)
        reached = identityOf->transform([this](const ServerIdentity &) { return session(); });
    else // whoever gives up drops what there is of a connection
        m_attempt = std::make_shared<Attempt>(stop, [this] { ++disconnects; });
    return answer(reached, stop);
}

Result<std::shared_ptr<Session>> FakeBackend::ask(Questions &questions, std::stop_token stop)
{
    if (asksHostKey) {
        hostKeyAnswer = questions.trustHostKey(*asksHostKey, stop);
        if (!*hostKeyAnswer)
            return std::unexpected(hostKeyAnswer->error());
        if (!**hostKeyAnswer)
            return fail(ErrorCode::HostKeyUnknown);
    }
    if (asksSecret) {
        secretAnswer = questions.secret(*asksSecret, stop);
        if (!*secretAnswer)
            return std::unexpected(secretAnswer->error());
        if (!**secretAnswer)
            return fail(ErrorCode::LoginFailed);
    }
    return identityOf.value_or(cancelled()).transform([this](const ServerIdentity &) { return session(); });
}

QFuture<Result<Deployment>> FakeBackend::findDeployment(const QString &wanted, std::stop_token stop)
{
    project = wanted;
    if (!wanted.isEmpty() && survey && *survey)
        return QtFuture::makeReadyValueFuture(Result<Deployment>((*survey)->deployment));
    return answer(deployment, stop);
}

QFuture<Result<Survey>> FakeBackend::takeSurvey(const Deployment &, std::stop_token stop)
{
    return answer(survey, stop);
}

Result<std::unique_ptr<BackupRun>> FakeBackend::prepareBackup(const Survey &of, const BackupOptions &wanted)
{
    options = wanted;
    if (refusesBackup)
        return std::unexpected(*refusesBackup);
    const Result<Plan> plan = planBackup(of, wanted);
    if (!plan)
        return std::unexpected(plan.error());
    auto made = std::make_unique<FakeBackup>(*plan);
    job = made.get();
    return made;
}

QFuture<Result<Catalogue>> FakeBackend::readSets(const QString &wanted)
{
    folder = wanted;
    return answer(sets, {});
}

std::unique_ptr<CheckRun> FakeBackend::prepareCheck(const QString &path)
{
    checkedPath = path;
    board = std::make_shared<ProgressBoard>();
    return std::make_unique<FakeCheck>(board, [this](std::stop_token stop) { return answer(checkedSet, stop); });
}

QFuture<Result<>> FakeBackend::removeSet(const QString &path)
{
    removedPath = path;
    return QtFuture::makeReadyValueFuture(refusesRemoval ? std::unexpected(*refusesRemoval) : Result<>());
}

QFuture<Result<QList<TarEntry>>> FakeBackend::readIndex(const QString &set,
                                                        const QString &component,
                                                        std::stop_token stop)
{
    const QString key = set + u'/' + component;
    const auto found = indexes.constFind(indexes.contains(key) ? key : component);
    return answer(found == indexes.cend() ? std::nullopt : std::optional(*found), stop);
}

QFuture<Result<QByteArray>> FakeBackend::readFile(const QString &,
                                                  const QString &,
                                                  const TarEntry &entry,
                                                  std::stop_token stop)
{
    readPath = entry.path;
    const auto found = files.constFind(entry.path);
    return answer(found == files.cend() ? std::nullopt : std::optional(*found), stop);
}

QFuture<Result<>> FakeBackend::extractFile(
    const QString &, const QString &, const TarEntry &, const QString &destination, std::stop_token)
{
    extractedTo = destination;
    return QtFuture::makeReadyValueFuture(refusesExtraction ? Result<>(std::unexpected(*refusesExtraction))
                                                            : Result<>());
}

QFuture<Result<QList<ConfigurationFile>>> FakeBackend::readConfiguration(const QString &)
{
    return answer(configuration, {});
}

QFuture<Result<RestoreFacts>> FakeBackend::lookForRestore(const Survey &,
                                                          const RestoreSource &source,
                                                          std::stop_token stop)
{
    std::optional<Result<RestoreFacts>> facts;
    if (target)
        facts = target->transform([&](const RestoreTarget &found) { return RestoreFacts{source, found}; });
    return answer(facts, stop);
}

Result<std::unique_ptr<RestoreRun>> FakeBackend::prepareRestore(const RestoreScope &scope)
{
    restoreOptions = scope.options;
    return give(u"restore"_s, restorePlan);
}

QFuture<Result<NewHost>> FakeBackend::lookAtNewHost(const RestoreSource &, std::stop_token stop)
{
    return answer(newHost, stop);
}

Result<std::unique_ptr<RestoreRun>> FakeBackend::prepareNewHost(const RestoreSource &source, const NewHost &host)
{
    const Result<RestorePlan> plan = planNewHost(source, host);
    if (!plan)
        return std::unexpected(plan.error());
    return give(plan->plan.kind, plan->plan);
}

QFuture<Result<RunFacts>> FakeBackend::lookAtRun(const Deployment &, const QString &run, std::stop_token stop)
{
    lookedAtRun = run;
    return answer(runFacts, stop);
}

QFuture<Result<QList<ServerRun>>> FakeBackend::listRuns(const Deployment &, std::stop_token stop)
{
    ++listings;
    return answer(serverRuns, stop);
}

QFuture<Result<QList<ServerRun>>> FakeBackend::listNewHostRuns(std::stop_token stop)
{
    return answer(newHostRuns, stop);
}

Result<std::unique_ptr<RestoreRun>> FakeBackend::prepareLater(RunKind later, const Deployment &, const ServerRun &)
{
    Plan plan{.kind = nameOf(later), .steps = {{.id = u"swap"_s}, {.id = u"prove"_s}}};
    if (later == RunKind::Release)
        plan.steps = {{.id = u"delete-kept"_s, .reversible = false}};
    return give(plan.kind, plan);
}

Result<std::unique_ptr<RestoreRun>> FakeBackend::give(const QString &kind, const Plan &plan)
{
    if (refusesRestore)
        return std::unexpected(*refusesRestore);
    auto made = std::make_unique<FakeRestore>(plan);
    restore = made.get();
    restoreKind = kind;
    return made;
}

QFuture<QList<PastRun>> FakeBackend::readJournals(const QString &)
{
    return QtFuture::makeReadyValueFuture(journals);
}

QFuture<Result<PastRun>> FakeBackend::readJournal(const QString &path)
{
    const auto found = std::ranges::find(journals, path, &PastRun::path);
    return QtFuture::makeReadyValueFuture(found == journals.end() ? Result<PastRun>(fail(ErrorCode::FileFailed))
                                                                  : Result<PastRun>(*found));
}

ServerIdentity exampleIdentity()
{
    ServerIdentity identity;
    identity.hostKey = {.type = u"ssh-ed25519"_s, .blob = "example"};
    identity.banner = u"SSH-2.0-OpenSSH_10.0"_s;
    identity.loginMethods = {u"publickey"_s};
    return identity;
}

Survey exampleSurvey()
{
    Survey survey;
    survey.target = u"auth.example.org"_s;
    survey.hostName = u"auth1"_s;
    survey.hostKey = exampleIdentity().hostKey;
    survey.deployment.engine = u"docker"_s;
    survey.deployment.engineVersion = u"26.1.5"_s;
    survey.deployment.project = u"authentik"_s;
    survey.deployment.folder = "/opt/authentik";
    survey.deployment.version = u"2025.8.4"_s;
    survey.deployment.services = {{.role = Role::Database, .running = true}};
    survey.deployment.redisAccess = RedisAccess{};
    survey.database.name = u"authentik"_s;
    survey.database.serverVersionText = u"15.14 (Debian 15.14-0+deb12u1)"_s;
    survey.database.bytes = 412'000'000;
    survey.database.tableBytes = 380'000'000;
    survey.redis = RedisFacts{};
    survey.redis->version = u"7.0.15"_s;
    survey.redis->keys = 312;
    survey.redis->memoryBytes = 2'400'000;
    const auto add = [&survey](const QString &component, DirectoryState state, const QByteArray &path) {
        DirectoryFacts facts;
        facts.component = component;
        facts.state = state;
        facts.path = path;
        survey.directories += facts;
    };
    add(u"media"_s, DirectoryState::Found, "/media");
    survey.directories.last().bytes = 890'000'000;
    survey.directories.last().entries = 20'012;
    add(u"certs"_s, DirectoryState::Empty, "/certs");
    add(u"custom-templates"_s, DirectoryState::Found, "/templates");
    survey.directories.last().bytes = 12'400;
    survey.directories.last().entries = 3;
    add(u"blueprints"_s, DirectoryState::Absent, {});
    survey.configurationFiles = {"/opt/authentik/docker-compose.yml", "/opt/authentik/.env"};
    survey.configurationBytes = 3'900;
    return survey;
}

void scriptGoodServer(FakeBackend &backend)
{
    backend.identityOf = exampleIdentity();
    backend.deployment = exampleSurvey().deployment;
    backend.survey = exampleSurvey();
}

BackupResult exampleResult(BackupEnd end)
{
    BackupResult result{.end = end};
    result.report.run = u"20261123t184507z-3f9a"_s;
    result.report.startedAt = QDateTime(QDate(2026, 11, 23), QTime(18, 45, 7), QTimeZone::UTC);
    result.report.finishedAt = result.report.startedAt.addSecs(63);
    if (end == BackupEnd::Failed) {
        result.error = Error{.code = ErrorCode::DatabaseFailed,
                             .detail = u"pg_dump: error: permission denied for table events"_s,
                             .trail = {u"step save-database"_s}};
        return result;
    }
    if (end == BackupEnd::Cancelled)
        return result;
    const bool whole = end != BackupEnd::Incomplete;
    result.report.state = RunState::Done;
    result.setPath = u"/srv/backups/auth.example.org/2026-11-23T18-45-07Z"_s;
    const auto part = [&result](const QString &name, ComponentState state, const QString &file = {}, qint64 bytes = 0) {
        Component &component = result.manifest.components[name];
        component.state = state;
        if (!file.isEmpty())
            component.content = ComponentContent{.stored = {.file = file, .bytes = bytes}};
    };
    part(u"database"_s, ComponentState::Saved, u"database.dump"_s, 96'400'000);
    part(u"redis"_s, ComponentState::Saved, u"redis.rdb"_s, 1'900'000);
    part(u"media"_s, whole ? ComponentState::Saved : ComponentState::Partial, u"media.tar.zst"_s, 871'000'000);
    part(u"certs"_s, ComponentState::Empty);
    part(u"custom-templates"_s, ComponentState::Saved, u"custom-templates.tar.zst"_s, 4'100);
    part(u"blueprints"_s, ComponentState::Absent);
    part(u"configuration"_s, ComponentState::Saved, u"configuration.tar.zst"_s, 1'800);
    if (end == BackupEnd::Selection)
        result.manifest.components[u"redis"_s] = {.state = ComponentState::Skipped};
    if (!whole) {
        result.manifest.missing = {u"media/public/a.png"_s};
        StepReport step;
        step.id = u"save-media"_s;
        step.state = StepState::Done;
        step.warnings = {{.code = WarningCode::FileChanged, .component = u"media"_s, .detail = u"public/a.png"_s}};
        result.report.steps += step;
    }
    return result;
}

} // namespace keeper
