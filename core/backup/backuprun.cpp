// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuprun.h"

#include "core/backup/backupwork.h"
#include "core/backup/savestep.h"
#include "core/backup/setsteps.h"
#include "core/backupset/components.h"
#include "core/backupset/verdict.h"
#include "core/base/random.h"
#include "core/jobs/journal.h"
#include "core/jobs/journalfolder.h"

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

std::unique_ptr<Step> makeStep(const std::shared_ptr<BackupWork> &work, const PlannedStep &planned)
{
    if (planned.id == backupsteps::PrepareSet)
        return makePrepareSet(work);
    if (planned.id == backupsteps::OpenSnapshot)
        return makeOpenSnapshot(work);
    if (planned.id == backupsteps::FinishSet)
        return makeFinishSet(work);
    if (planned.id == backupsteps::CleanUp)
        return makeCleanUp(work);
    switch (kindOf(planned.component)) {
    case ComponentKind::Database:
        return makeSaveDatabase(work);
    case ComponentKind::Redis:
        return makeSaveRedis(work);
    case ComponentKind::Directory:
        return makeSaveDirectory(work, planned.component);
    case ComponentKind::Configuration:
        return makeSaveConfiguration(work);
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

/// The journal of a run, and where it is kept if no set is left to hold it.
struct Keeping
{
    KeptJournal journal;
    QString folder; ///< Empty: nowhere.
};

BackupOutcome outcomeOf(const BackupWork &work, const RunReport &report)
{
    if (report.state == RunState::Cancelled)
        return {.state = BackupState::Cancelled, .report = report};
    if (report.state != RunState::Done)
        return {.state = BackupState::Failed, .report = report, .error = report.error};
    const Manifest manifest = work.manifest();
    return {.state = isAsAsked(verdictOn(manifest)) ? BackupState::Complete : BackupState::Incomplete,
            .setPath = work.finalFolder,
            .manifest = manifest,
            .report = report};
}

BackupOutcome outcome(const BackupWork &work, Keeping &keeping, const RunReport &report)
{
    const BackupOutcome outcome = outcomeOf(work, report);
    if (!outcome.setPath.isEmpty() || keeping.folder.isEmpty())
        return outcome;
    const Survey &survey = work.survey;
    const JournalServer server{.host = survey.target, .port = survey.port, .project = survey.deployment.project};
    if (const Result<> kept = keeping.journal.keepIn(keeping.folder, work.run, server); !kept)
        qWarning("journal: %s", qUtf8Printable(kept.error().detail)); // the run ended all the same
    return outcome;
}

} // namespace

struct BackupRun::Private
{
    Plan plan;
    std::shared_ptr<BackupWork> work;
    std::shared_ptr<Keeping> keeping = std::make_shared<Keeping>();
    PlanRunner runner;

    [[nodiscard]] StepFactory factory() const
    {
        return [shared = work](const PlannedStep &planned) { return makeStep(shared, planned); };
    }
};

BackupRun::BackupRun(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
    d->work->journalReady = [this](std::shared_ptr<Journal> journal) {
        d->keeping->journal.watch(journal->path());
        d->runner.setJournal(std::move(journal));
    };
    // Passed on from the thread they come from: who listens is queued, or not, by their own connection.
    connect(&d->runner, &PlanRunner::stepStarted, this, &BackupRun::stepStarted, Qt::DirectConnection);
    connect(&d->runner, &PlanRunner::stepLogged, this, &BackupRun::stepLogged, Qt::DirectConnection);
    connect(&d->runner, &PlanRunner::stepFinished, this, &BackupRun::stepFinished, Qt::DirectConnection);
}

BackupRun::~BackupRun() = default;

Result<std::unique_ptr<BackupRun>> BackupRun::prepare(std::shared_ptr<Server> server,
                                                      const Survey &survey,
                                                      const BackupOptions &options)
{
    Result<Plan> plan = planBackup(survey, options);
    if (!plan)
        return std::unexpected(plan.error());
    auto priv = std::make_unique<Private>();
    priv->plan = std::move(*plan);
    priv->work =
        std::make_shared<BackupWork>(std::move(server), survey, options, newRunId(QDateTime::currentDateTimeUtc()));
    return std::unique_ptr<BackupRun>(new BackupRun(std::move(priv)));
}

const Plan &BackupRun::plan() const
{
    return d->plan;
}

void BackupRun::keepJournalIn(const QString &folder)
{
    d->keeping->folder = folder;
}

QFuture<BackupOutcome> BackupRun::start()
{
    return d->runner.start(d->work->run, d->plan, d->factory())
        .then([work = d->work, keeping = d->keeping](const RunReport &report) {
            return outcome(*work, *keeping, report);
        });
}

BackupOutcome BackupRun::run()
{
    return outcome(*d->work, *d->keeping, d->runner.run(d->work->run, d->plan, d->factory()));
}

void BackupRun::cancel()
{
    d->runner.cancel();
}

const ProgressBoard &BackupRun::progress() const
{
    return d->runner.progress();
}

} // namespace keeper
