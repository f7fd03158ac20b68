// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuprun.h"

#include "core/backup/backupwork.h"
#include "core/backup/saveconfiguration.h"
#include "core/backup/savedatabase.h"
#include "core/backup/savedirectory.h"
#include "core/backup/saveredis.h"
#include "core/backup/setsteps.h"
#include "core/backupset/verdict.h"
#include "core/base/random.h"

namespace keeper {

namespace {

struct Saver
{
    ComponentKind kind;
    std::unique_ptr<Step> (*make)(std::shared_ptr<BackupWork> work, const QString &component);
};

constexpr std::array SaverByKind{
    Saver{ComponentKind::Database, makeSaveDatabase},
    Saver{ComponentKind::Redis, makeSaveRedis},
    Saver{ComponentKind::Directory, makeSaveDirectory},
    Saver{ComponentKind::Configuration, makeSaveConfiguration},
};
static_assert(isByKind(SaverByKind));

std::unique_ptr<Step> makeStep(const std::shared_ptr<BackupWork> &work, const PlannedStep &planned)
{
    auto ofTheSet = makeSetStep(work, planned.id);
    return ofTheSet ? std::move(ofTheSet)
                    : SaverByKind.at(std::size_t(kindOf(planned.component))).make(work, planned.component);
}

BackupResult resultOf(const BackupWork &work, const RunReport &report)
{
    if (report.state == RunState::Cancelled)
        return {.end = BackupEnd::Cancelled, .report = report};
    if (report.state != RunState::Done)
        return {.end = BackupEnd::Failed, .report = report, .error = report.error};
    const Manifest manifest = work.manifest();
    return {.end = endOf(manifest), .setPath = work.finalFolder, .manifest = manifest, .report = report};
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

BackupEnd endOf(const Manifest &manifest)
{
    switch (verdictOn(manifest)) {
    case Verdict::Complete:
        return BackupEnd::Complete;
    case Verdict::Selection:
        return BackupEnd::Selection;
    case Verdict::Incomplete:
    case Verdict::Failed:
        break;
    }
    return BackupEnd::Incomplete;
}

QList<Warning> BackupResult::warnings() const
{
    QList<Warning> all = manifest.warnings;
    for (const Warning &warning : report.warnings()) {
        if (!all.contains(warning))
            all += warning;
    }
    return all;
}

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
