// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/planrunner.h"
#include "core/remote/server.h"
#include "core/restore/plan/planrestore.h"
#include "core/restore/server/serverrun.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace keeper {

enum class RestoreEnd {
    Done,        ///< Restored (or undone, resumed, released) and proven.
    Refused,     ///< A check said no; nothing was touched.
    Failed,      ///< Before the swap: the live system was not touched, what was made beside it is gone.
    Undone,      ///< After the swap: everything was put back, the live system is as before.
    NeedsPerson, ///< `commands` must be run by hand.
    Cancelled,   ///< As Failed, by the person's wish.
};

/// The stable English name, as journals have it: "needs-person".
[[nodiscard]] QString restoreEndName(RestoreEnd end);
[[nodiscard]] std::optional<RestoreEnd> restoreEndNamed(const QString &name); ///< Empty: not one of them.

enum class HealthState { Passed, Failed, NotChecked };

/// One thing that was looked at after the swap. Codes: "containers-up", "health-live", "health-ready",
/// "database-login", "row-counts", "worker-status", "media-file", "logs-clean".
struct HealthCheck
{
    QString code;
    HealthState state = HealthState::NotChecked;
    QString detail; ///< Raw: what the server said; empty if `facts` say it all.
    /// "containers", "tables": how many; "since": a time in UTC, ISO; "path": what was asked for. Of what was not
    /// checked, "why": "nothing-started", "no-server", "no-python", "no-counts", "other-version",
    /// "worker-left-stopped", "no-worker", "no-worker-table", "no-file".
    QMap<QString, QString> facts;
    friend bool operator==(const HealthCheck &, const HealthCheck &) = default;
};

/// What is kept for undo.
struct KeptPart
{
    QString component;
    QString name; ///< Database or path on the host.
    qint64 bytes = 0;
    friend bool operator==(const KeptPart &, const KeptPart &) = default;
};

/// How a run ended.
struct RestoreOutcome
{
    RestoreEnd end = RestoreEnd::Failed;
    QString run;
    QList<HealthCheck> health;
    std::optional<Downtime> downtime; ///< Measured.
    QList<KeptPart> kept;
    QStringList commands; ///< What a person must run, in order.
    RunReport report;
    std::optional<Error> error;
};

/// What undo would take back: what was written since the swap.
struct ChangesSince
{
    QMap<QString, qint64> rows;       ///< "public.authentik_core_user" → how many more (or fewer) than at the swap.
    QMap<QString, qint64> written;    ///< The same → how many were inserted, changed or deleted since.
    QMap<QString, QStringList> files; ///< component → files that are newer than the swap, at most 1,000 each.
    friend bool operator==(const ChangesSince &, const ChangesSince &) = default;
};

/// One run on a server: a restore, or what is done later with one. The plan is made with the object, the run is
/// started once. Lives in the thread that made it; signals are queued from the run's thread.
class RestoreRun : public QObject
{
    Q_OBJECT

public:
    /// The run gets its name here. Errors: those of planRestore().
    [[nodiscard]] static Result<std::unique_ptr<RestoreRun>> restore(std::shared_ptr<Server> server,
                                                                     RestoreScope scope);
    /// Swaps back; of an undone run: forth again.
    [[nodiscard]] static std::unique_ptr<RestoreRun> undo(std::shared_ptr<Server> server,
                                                          const Deployment &deployment,
                                                          const ServerRun &run);
    /// Mends a run that was interrupted: by the script's own rule, or by removing what was only built.
    [[nodiscard]] static std::unique_ptr<RestoreRun> resume(std::shared_ptr<Server> server,
                                                            const Deployment &deployment,
                                                            const ServerRun &run);
    /// Deletes the state that is not live, and the run's work folder. A point of no return.
    [[nodiscard]] static std::unique_ptr<RestoreRun> release(std::shared_ptr<Server> server,
                                                             const Deployment &deployment,
                                                             const ServerRun &run);
    ~RestoreRun() override; ///< Cancels, and waits for the run to end.

    [[nodiscard]] QString runId() const;
    [[nodiscard]] const Plan &plan() const;
    /// Before start(): asks (approvalNeeded) before every step that is not *always*, and waits for answer().
    void setStepByStep(bool stepByStep);
    /// Before start(): a journal on this computer, RUN-TIME.jsonl in a folder that is made if it is not there. A copy
    /// is kept in the run's work folder. None: no journal.
    void keepJournalIn(const QString &folder);
    [[nodiscard]] QFuture<RestoreOutcome> start();
    [[nodiscard]] RestoreOutcome run(); ///< On the calling thread.
    void cancel();                      ///< Thread-safe, returns at once. In the swap: asks the script to go back.
    void answer(Approval approval);     ///< To approvalNeeded(). Thread-safe.
    [[nodiscard]] const ProgressBoard &progress() const;

signals:
    void stepStarted(const QString &stepId);
    void stepLogged(const QString &stepId, const QString &line);
    void stepFinished(const keeper::StepReport &report);
    void approvalNeeded(const QString &stepId);

private:
    struct Private;
    explicit RestoreRun(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

/// The runs whose work folders are on a server, newest first. Errors: those of reachHost().
[[nodiscard]] Result<QList<ServerRun>> listRuns(Server &server, const Deployment &deployment, std::stop_token stop);
/// One of them. Errors: as above, RunNotFound (fact "run").
[[nodiscard]] Result<ServerRun> findRun(Server &server,
                                        const Deployment &deployment,
                                        const QString &run,
                                        std::stop_token stop);
/// ChangesSince::written of two times' countWrites(). Pure.
[[nodiscard]] QMap<QString, qint64> writtenSince(const QMap<QString, QMap<QString, qint64>> &then,
                                                 const QMap<QString, QMap<QString, qint64>> &now);
/// Errors: DatabaseFailed and those of the server.
[[nodiscard]] Result<ChangesSince> changesSince(Server &server,
                                                const Deployment &deployment,
                                                const ServerRun &run,
                                                std::stop_token stop);

} // namespace keeper
