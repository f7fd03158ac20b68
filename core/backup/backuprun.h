// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/planbackup.h"
#include "core/backupset/manifest.h"
#include "core/jobs/planrunner.h"
#include "core/remote/server.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace keeper {

enum class BackupState { Complete, Incomplete, Failed, Cancelled };

/// How a backup ended.
struct BackupOutcome
{
    BackupState state = BackupState::Failed;
    QString setPath;   ///< Of a finished set, else empty.
    Manifest manifest; ///< Of a finished set.
    RunReport report;
    std::optional<Error> error; ///< Of a failed one.
};

/// One backup from plan to set: the plan is made with the object, the run is started once.
/// Lives in the thread that made it; signals are queued from the run's thread.
class BackupRun : public QObject
{
    Q_OBJECT

public:
    /// Errors: those of planBackup().
    [[nodiscard]] static Result<std::unique_ptr<BackupRun>> prepare(std::shared_ptr<Server> server,
                                                                    const Survey &survey,
                                                                    const BackupOptions &options);
    ~BackupRun() override; ///< Cancels, and waits for the run to end.

    [[nodiscard]] const Plan &plan() const;
    /// Before start(): where the journal of a run without a set is kept, on this computer. None: it goes with the set.
    void keepJournalIn(const QString &folder);
    [[nodiscard]] QFuture<BackupOutcome> start();
    [[nodiscard]] BackupOutcome run(); ///< On the calling thread.
    void cancel();                     ///< Thread-safe, returns at once.
    [[nodiscard]] const ProgressBoard &progress() const;

signals:
    void stepStarted(const QString &stepId);
    void stepLogged(const QString &stepId, const QString &line);
    void stepFinished(const keeper::StepReport &report);

private:
    struct Private;
    explicit BackupRun(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace keeper
