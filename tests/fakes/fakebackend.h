// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/backend.h"

#include <QFuture>

namespace keeper {

/// A backup that goes only where a test leads it.
class FakeJob : public BackupJob
{
    Q_OBJECT

public:
    explicit FakeJob(Plan plan)
        : m_plan(std::move(plan))
    {}
    [[nodiscard]] const Plan &plan() const override { return m_plan; }
    void start() override { started = true; }
    void cancel() override { cancelled = true; }
    [[nodiscard]] QList<Progress> progress() const override { return board; }

    QList<Progress> board;
    bool started = false;
    bool cancelled = false;

private:
    Plan m_plan;
};

/// The same of a restore, an undo or a release.
class FakeRestoreJob : public RestoreJob
{
    Q_OBJECT

public:
    explicit FakeRestoreJob(Plan plan)
        : m_plan(std::move(plan))
    {}
    [[nodiscard]] const Plan &plan() const override { return m_plan; }
    [[nodiscard]] QString runId() const override { return QStringLiteral("20261124t090000z-5c1d"); }
    void start() override { started = true; }
    void cancel() override { cancelled = true; }
    [[nodiscard]] QList<Progress> progress() const override { return board; }
    void setStepByStep(bool wanted) override { stepByStep = wanted; }
    void answer(Approval approval) override { answers += approval; }

    /// As of a host on which authentik was made first.
    void grow(const QList<PlannedStep> &steps)
    {
        m_plan.steps += steps;
        emit planGrew();
    }

    QList<Progress> board;
    QList<Approval> answers;
    bool started = false;
    bool cancelled = false;
    bool stepByStep = false;

private:
    Plan m_plan;
};

/// A server that a test scripts: what each call answers, and what it asks on the way. A result that is left empty
/// never comes, until the caller stops waiting.
class FakeBackend : public Backend
{
public:
    QStringList hosts;
    std::optional<HostKeyQuestion> asksHostKey;
    std::optional<SecretQuestion> asksSecret;
    std::optional<Result<ServerIdentity>> identity;
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
    FakeJob *job = nullptr; ///< Of the last backup; its model owns it.
    QString folder;         ///< Whose sets were read.
    QString checkedPath;
    std::shared_ptr<ProgressBoard> board; ///< Of the verification.
    QString removedPath;
    QByteArray readPath; ///< The last file looked into.
    QString extractedTo;
    RestoreOptions restoreOptions;
    QString lookedAtRun;
    FakeRestoreJob *restore = nullptr; ///< The last one; its model owns it.
    QString restoreKind;               ///< "restore", "new-host", "undo", "resume", "release"
    int listings = 0;                  ///< Of the server's runs.
    int disconnects = 0;

    QFuture<QStringList> configuredHosts() override;
    QFuture<Result<ServerIdentity>> connectTo(const ConnectRequest &request,
                                              std::shared_ptr<Questions> questions,
                                              std::stop_token stop) override;
    QFuture<Result<Deployment>> findDeployment(const QString &project, std::stop_token stop) override;
    QFuture<Result<Survey>> takeSurvey(const Deployment &deployment, std::stop_token stop) override;
    Result<std::unique_ptr<BackupJob>> prepareBackup(const Survey &survey, const BackupOptions &options) override;
    QFuture<Result<Catalogue>> readSets(const QString &folder) override;
    QFuture<Result<CheckedSet>> checkSet(const QString &path,
                                         std::shared_ptr<ProgressBoard> board,
                                         std::stop_token stop) override;
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
    QFuture<Result<RestoreFacts>> lookForRestore(const Survey &survey,
                                                 const RestoreSource &source,
                                                 std::stop_token stop) override;
    Result<std::unique_ptr<RestoreJob>> prepareRestore(const RestoreScope &scope) override;
    QFuture<Result<NewHost>> lookAtNewHost(const RestoreSource &source, std::stop_token stop) override;
    Result<std::unique_ptr<RestoreJob>> prepareNewHost(const RestoreSource &source, const NewHost &host) override;
    QFuture<Result<RunFacts>> lookAtRun(const Deployment &deployment,
                                        const QString &run,
                                        std::stop_token stop) override;
    QFuture<Result<QList<ServerRun>>> listRuns(const Deployment &deployment, std::stop_token stop) override;
    Result<std::unique_ptr<RestoreJob>> prepareUndo(const Deployment &deployment, const ServerRun &run) override;
    Result<std::unique_ptr<RestoreJob>> prepareResume(const Deployment &deployment, const ServerRun &run) override;
    Result<std::unique_ptr<RestoreJob>> prepareRelease(const Deployment &deployment, const ServerRun &run) override;
    std::shared_ptr<SecretStore> secrets() const override { return store; }
    QFuture<QList<PastRun>> readJournals(const QString &folder) override;
    QFuture<Result<PastRun>> readJournal(const QString &path) override;
    void disconnect() override { ++disconnects; }

private:
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> answer(const std::optional<Result<T>> &scripted, std::stop_token stop) const;
    [[nodiscard]] Result<ServerIdentity> ask(Questions &questions, std::stop_token stop);
    [[nodiscard]] Result<std::unique_ptr<RestoreJob>> give(const QString &kind, const Plan &plan);
};

/// A plain authentik 2025.8 with all kinds of parts: found, empty, absent.
[[nodiscard]] Survey exampleSurvey();
[[nodiscard]] ServerIdentity exampleIdentity();
/// Everything answers at once and well.
void scriptGoodServer(FakeBackend &backend);
/// The end of a backup of exampleSurvey().
[[nodiscard]] BackupResult exampleResult(BackupEnd end);

} // namespace keeper
