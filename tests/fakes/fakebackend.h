// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/backend.h"

#include <QFutureWatcher>

#include <functional>

namespace keeper {

/// A run that goes only where a test leads it.
template <typename Outcome>
class FakeRun : public RunOf<Outcome>
{
public:
    explicit FakeRun(const Plan &plan)
        : RunOf<Outcome>({.id = QStringLiteral("20261124t090000z-5c1d"), .plan = plan}, {})
    {}
    void setStepByStep(bool wanted) override { stepByStep = wanted; }
    void start() override { started = true; }
    void cancel() override { cancelled = true; }
    void answer(Approval approval) override { answers += approval; }
    [[nodiscard]] QList<Progress> progress() const override { return board; }

    /// As of a host on which authentik was made first.
    void growBy(const QList<PlannedStep> &steps) { growTo(this->plan().steps + steps); }
    void growTo(const QList<PlannedStep> &steps)
    {
        Plan plan = this->plan();
        plan.steps = steps;
        this->grow(plan);
    }
    void finish(const Outcome &outcome)
    {
        this->setOutcome(outcome);
        emit this->finished(outcome.report);
    }

    QList<Progress> board;
    QList<Approval> answers;
    bool started = false;
    bool cancelled = false;
    bool stepByStep = false;
};
/// A verification that ends as scripted; how far it is stands on a board.
class FakeCheck final : public CheckRun
{
public:
    using Answer = std::function<QFuture<Result<CheckedSet>>(std::stop_token stop)>;
    FakeCheck(std::shared_ptr<ProgressBoard> board, Answer answer)
        : CheckRun({.plan = {.kind = VerifyStep}}, {})
        , m_board(std::move(board))
        , m_answer(std::move(answer))
    {}
    ~FakeCheck() override { m_stop.request_stop(); }
    void start() override
    {
        connect(&m_ended, &QFutureWatcherBase::finished, this,
                [this] { // never before start() is left, as of a real one
                    setOutcome(m_ended.result());
                    emit finished({});
                });
        m_ended.setFuture(m_answer(m_stop.get_token()));
    }
    void cancel() override { m_stop.request_stop(); }
    [[nodiscard]] QList<Progress> progress() const override { return m_board->all(); }

private:
    std::shared_ptr<ProgressBoard> m_board;
    Answer m_answer;
    QFutureWatcher<Result<CheckedSet>> m_ended;
    std::stop_source m_stop;
};

using FakeBackup = FakeRun<BackupResult>;
using FakeRestore = FakeRun<RestoreOutcome>;

/// A server that a test scripts: what each call answers, and what it asks on the way. A result that is left empty
/// never comes, until the caller stops waiting.
class FakeBackend
    : public Backend
    , public Session
    , public Library
{
public:
    QStringList hosts;
    std::optional<HostKeyQuestion> asksHostKey;
    std::optional<SecretQuestion> asksSecret;
    std::optional<Result<ServerIdentity>> identityOf;
    std::optional<Result<Deployment>> deployment;
    std::optional<Result<Survey>> survey;
    std::optional<Error> refusesBackup;
    std::optional<Result<Catalogue>> sets = Catalogue(); ///< None, as on the first day.
    std::optional<Result<CheckedSet>> checkedSet;
    QMap<QString, Result<QList<TarEntry>>> indexes; ///< By "SET/COMPONENT", or by component for every set.
    QMap<QByteArray, Result<QByteArray>> files;     ///< Of the sets, by path.
    std::optional<Error> refusesExtraction;
    std::optional<Result<QList<ConfigurationFile>>> configuration;
    std::optional<Result<RestoreTarget>> target; ///< The set stays as it was.
    std::optional<Result<NewHost>> newHost;
    std::optional<Result<RunFacts>> runFacts;
    std::shared_ptr<SecretStore> store; ///< Before the window is made.
    std::optional<Error> refusesRemoval;
    std::optional<Result<QList<ServerRun>>> serverRuns;
    std::optional<Result<QList<ServerRun>>> newHostRuns = QList<ServerRun>(); ///< None was interrupted.
    QList<PastRun> journals;             ///< Of the folder; each is read by its path too.
    bool answersAtOnce = false;          ///< Before the caller goes on, as a quick thread may.
    Plan restorePlan;                    ///< What a restore will do.
    std::optional<Error> refusesRestore; ///< An undo and a release too.

    // What was seen.
    std::optional<ConnectRequest> request;
    std::weak_ptr<Questions> asks; ///< Of the connection: whom a run would ask.
    QString project;
    std::optional<Result<bool>> hostKeyAnswer;
    std::optional<Result<std::optional<SecretString>>> secretAnswer;
    BackupOptions options;
    FakeBackup *job = nullptr; ///< Of the last backup; its model owns it.
    QString folder;            ///< Whose sets were read.
    QString checkedPath;
    std::shared_ptr<ProgressBoard> board; ///< Of the verification.
    QString removedPath;
    QByteArray readPath; ///< The last file looked into.
    QString extractedTo;
    RestoreOptions restoreOptions;
    QString lookedAtRun;
    FakeRestore *restore = nullptr; ///< The last one; its model owns it.
    QString restoreKind;            ///< "restore", "new-host", "undo", "resume", "release"
    int listings = 0;               ///< Of the server's runs.
    int disconnects = 0;

    QFuture<QStringList> configuredHosts() override;
    QFuture<Result<std::shared_ptr<Session>>> connectTo(const ConnectRequest &request,
                                                        std::shared_ptr<Questions> questions,
                                                        std::stop_token stop) override;
    Library &library() override { return *this; }
    std::shared_ptr<SecretStore> secrets() const override { return store; }

    // Session
    [[nodiscard]] const ServerIdentity &identity() const override { return identityOf->value(); }
    void close() override { ++disconnects; }
    QFuture<Result<Deployment>> findDeployment(const QString &project, std::stop_token stop) override;
    QFuture<Result<Survey>> takeSurvey(const Deployment &deployment, std::stop_token stop) override;
    Result<std::unique_ptr<BackupRun>> prepareBackup(const Survey &survey, const BackupOptions &options) override;
    QFuture<Result<RestoreFacts>> lookForRestore(const Survey &survey,
                                                 const RestoreSource &source,
                                                 std::stop_token stop) override;
    Result<std::unique_ptr<RestoreRun>> prepareRestore(const RestoreScope &scope) override;
    QFuture<Result<NewHost>> lookAtNewHost(const RestoreSource &source, std::stop_token stop) override;
    Result<std::unique_ptr<RestoreRun>> prepareNewHost(const RestoreSource &source, const NewHost &host) override;
    QFuture<Result<QList<ServerRun>>> listRuns(const Deployment &deployment, std::stop_token stop) override;
    QFuture<Result<QList<ServerRun>>> listNewHostRuns(std::stop_token stop) override;
    QFuture<Result<RunFacts>> lookAtRun(const Deployment &deployment,
                                        const QString &run,
                                        std::stop_token stop) override;
    Result<std::unique_ptr<RestoreRun>> prepareLater(RunKind later,
                                                     const Deployment &deployment,
                                                     const ServerRun &run) override;

    // Library
    QFuture<Result<Catalogue>> readSets(const QString &folder) override;
    std::unique_ptr<CheckRun> prepareCheck(const QString &path) override;
    QFuture<Result<>> removeSet(const QString &path) override;
    QFuture<Result<QList<TarEntry>>> readIndex(const QString &set,
                                               const QString &component,
                                               std::stop_token stop) override;
    QFuture<Result<QByteArray>> readFile(const QString &set,
                                         const QString &component,
                                         const TarEntry &entry,
                                         std::stop_token stop) override;
    QFuture<Result<>> extractFile(const QString &set,
                                  const QString &component,
                                  const TarEntry &entry,
                                  const QString &destination,
                                  std::stop_token stop) override;
    QFuture<Result<QList<ConfigurationFile>>> readConfiguration(const QString &set) override;
    QFuture<QList<PastRun>> readJournals(const QString &folder) override;
    QFuture<Result<PastRun>> readJournal(const QString &path) override;

    /// What a model is given that asks on a connection.
    [[nodiscard]] std::shared_ptr<Session> session() { return {std::shared_ptr<void>(), static_cast<Session *>(this)}; }

private:
    using Attempt = std::stop_callback<std::function<void()>>;
    std::shared_ptr<Attempt> m_attempt; ///< To connect, without an answer.

    template <typename T>
    [[nodiscard]] QFuture<Result<T>> answer(const std::optional<Result<T>> &scripted, std::stop_token stop) const;
    [[nodiscard]] Result<std::shared_ptr<Session>> ask(Questions &questions, std::stop_token stop);
    [[nodiscard]] Result<std::unique_ptr<RestoreRun>> give(const QString &kind, const Plan &plan);
};

/// A plain authentik 2025.8 with all kinds of parts: found, empty, absent.
[[nodiscard]] Survey exampleSurvey();
[[nodiscard]] ServerIdentity exampleIdentity();
/// Everything answers at once and well.
void scriptGoodServer(FakeBackend &backend);
/// The end of a backup of exampleSurvey().
[[nodiscard]] BackupResult exampleResult(BackupEnd end);

} // namespace keeper
