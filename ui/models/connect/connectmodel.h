// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/backend.h"
#include "ui/models/connect/questionbroker.h"
#include "ui/models/latestanswer.h"

#include <QObject>

#include <memory>
#include <optional>

namespace keeper {

enum class ConnectPhase {
    Editing,
    Working,
    HostKey, ///< A person has to say whether the key is trusted.
    Project, ///< There are several authentiks: which one?
    Failed,
    Done,
};

enum class ConnectStage {
    Reach,
    HostKey,
    LogIn,
    Rights,
    Authentik,
    Parts,
    Restore, ///< Only where a restore goes to.
    Runs,    ///< Only where the runs on the server are asked for; without the two above.
};

/// The runs on a server. Looked for without its database, which may be in the middle of a swap.
struct ServerRuns
{
    Survey on; ///< Only who and where: target, port, host key, deployment.
    QList<ServerRun> runs;
};

/// Where the engine is but no authentik yet: it can be made there from a set.
struct EmptyHost
{
    Survey on; ///< Only who and where: target, port, host key.
    NewHost host;
};

/// One result line of connecting.
struct StageLine
{
    ConnectStage stage = ConnectStage::Reach;
    StepState state = StepState::Waiting;
    QString detail; ///< What was learned, harmless for display.
};

[[nodiscard]] QString stageTitle(ConnectStage stage);

/// From an address to a survey, stage by stage; of a restore, to all that it needs to know.
class ConnectModel : public QObject
{
    Q_OBJECT

public:
    ConnectModel(Backend &backend, std::shared_ptr<QuestionBroker> questions, QObject *parent = nullptr);

    void setAddress(const QString &address); ///< Of another host: its project is not known.
    void setIdentityFile(const QString &path);
    void setProject(const QString &project) { m_project = project; } ///< Empty: the only one there.
    /// With a set, a last stage looks at what restoring it needs, on a host without authentik too.
    void setRestoreSource(const std::optional<RestoreSource> &source) { m_source = source; }
    /// Ends with the server's runs instead of a survey.
    void setForRuns(bool forRuns) { m_forRuns = forRuns; }
    void start();
    void cancel(); ///< Back to Editing at once, whatever the server does.
    void answerHostKey(bool trusted);
    void chooseProject(const QString &project);

    [[nodiscard]] QString address() const { return m_address; }
    [[nodiscard]] QString identityFile() const { return m_identityFile; }
    [[nodiscard]] QString project() const { return m_project; }
    [[nodiscard]] QString addressProblem() const; ///< Empty: fine, or nothing typed yet.
    [[nodiscard]] bool isReady() const;           ///< start() would do something.
    [[nodiscard]] ConnectPhase phase() const { return m_phase; }
    [[nodiscard]] bool isWaiting() const ///< For a person's answer.
    {
        return m_phase == ConnectPhase::HostKey || m_phase == ConnectPhase::Project;
    }
    [[nodiscard]] const QList<StageLine> &stages() const { return m_stages; }
    [[nodiscard]] const std::optional<HostKeyQuestion> &hostKeyQuestion() const { return m_hostKeyQuestion; }
    [[nodiscard]] const QStringList &projects() const { return m_projects; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::optional<Survey> &survey() const { return m_survey; } ///< Set in Done.
    [[nodiscard]] const std::optional<RestoreFacts> &restoreFacts() const
    {
        return m_restore;
    } ///< With a set, the same.
    /// With a set, instead of those: there is no authentik there yet.
    [[nodiscard]] const std::optional<EmptyHost> &emptyHost() const { return m_emptyHost; }
    /// It failed on a host where a backup could be restored onto, once there is a set.
    [[nodiscard]] bool mayRestoreOnto() const;
    [[nodiscard]] const std::optional<ServerRuns> &runs() const { return m_runs; } ///< With setForRuns, the same.
    [[nodiscard]] const QStringList &knownNames() const { return m_knownNames; }
    [[nodiscard]] const std::shared_ptr<Session> &session() const { return m_session; } ///< Null: not connected.

signals:
    void changed();
    void knownNamesChanged();
    void connected(); ///< Done has been reached.

private:
    void setPhase(ConnectPhase phase);
    void begin(ConnectStage stage);
    void complete(ConnectStage stage, const QString &detail);
    void fail(const Error &error);
    void find(const QString &project);
    void look(const Deployment &deployment);
    void lookForRestore(const Survey &survey);
    void lookAtEmptyHost();
    void lookForRuns(const Deployment &deployment);
    void lookForUnfinished(const Error &notFound);
    void takeRuns(const Deployment &deployment, const QList<ServerRun> &runs);
    void hangUp();
    [[nodiscard]] Survey whereWeAre() const;
    [[nodiscard]] bool isOnTheWay(ConnectStage stage) const;
    void reach();
    void onHostKeyAsked(const HostKeyQuestion &question);
    /// A continuation in this thread that is dropped when its attempt was cancelled.
    template <typename T, typename Then, typename Otherwise>
    void whenDone(QFuture<Result<T>> future, const Then &then, const Otherwise &otherwise);
    template <typename T, typename Then>
    void whenDone(QFuture<Result<T>> future, const Then &then); ///< Otherwise it fails.

    Backend &m_backend;
    std::shared_ptr<QuestionBroker> m_questions;
    QString m_address;
    QString m_identityFile;
    QString m_project;
    QStringList m_knownNames;
    ConnectPhase m_phase = ConnectPhase::Editing;
    QList<StageLine> m_stages;
    std::optional<HostKeyQuestion> m_hostKeyQuestion;
    QStringList m_projects;
    std::optional<Error> m_error;
    std::optional<Survey> m_survey;
    std::optional<RestoreSource> m_source;
    std::optional<RestoreFacts> m_restore;
    std::optional<EmptyHost> m_emptyHost;
    std::optional<ServerRuns> m_runs;
    std::shared_ptr<Session> m_session;
    bool m_forRuns = false;
    LatestAnswer m_attempt;
};

} // namespace keeper
