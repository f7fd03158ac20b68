// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuprun.h"

#include "core/backup/backupwork.h"
#include "core/backup/savestep.h"
#include "core/backup/setsteps.h"
#include "core/backupset/components.h"
#include "core/backupset/verdict.h"
#include "core/base/random.h"

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

BackupResult resultOf(const BackupWork &work, const RunReport &report)
{
    if (report.state == RunState::Cancelled)
        return {.end = BackupEnd::Cancelled, .report = report};
    if (report.state != RunState::Done)
        return {.end = BackupEnd::Failed, .report = report, .error = report.error};
    const Manifest manifest = work.manifest();
    return {.end = isAsAsked(verdictOn(manifest)) ? BackupEnd::Complete : BackupEnd::Incomplete,
            .setPath = work.finalFolder,
            .manifest = manifest,
            .report = report};
}

BackupResult conclude(BackupWork &work, const QString &journals, const RunReport &report)
{
    const BackupResult result = resultOf(work, report);
    if (!result.setPath.isEmpty() || journals.isEmpty())
        return result;
    const Survey &survey = work.survey;
    const JournalServer server{.host = survey.target, .port = survey.port, .project = survey.deployment.project};
    if (const Result<> kept = work.keptJournal.keepIn(journals, work.run, server); !kept)
        qWarning("journal: %s", qUtf8Printable(kept.error().detail)); // the run ended all the same
    return result;
}

} // namespace

Result<std::unique_ptr<BackupRun>> prepareBackup(std::shared_ptr<Server> server,
                                                 const Survey &survey,
                                                 const BackupOptions &options,
                                                 const QString &journals)
{
    const Result<Plan> plan = planBackup(survey, options);
    if (!plan)
        return std::unexpected(plan.error());
    const auto work =
        std::make_shared<BackupWork>(std::move(server), survey, options, newRunId(QDateTime::currentDateTimeUtc()));
    return std::make_unique<BackupRun>(
        RunOrder{.id = work->run,
                 .plan = *plan,
                 .factory = [work](const PlannedStep &planned) { return makeStep(work, planned); }},
        [work, journals](const RunReport &report) { return conclude(*work, journals, report); });
}

} // namespace keeper
