// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/steptext.h"

#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct StepWords
{
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

QString restoreStepTitle(const QString &stepId)
{
    if (stepId == "prepare-run"_L1)
        return StepWords::tr("Lock the server and look again", "@label step");
    if (stepId == "build-beside"_L1)
        return StepWords::tr("Restore beside the live system", "@label step");
    if (stepId == "restore-database"_L1)
        return StepWords::tr("Restore the database beside", "@label step");
    if (stepId == "prepare-redis"_L1)
        return StepWords::tr("Prepare Redis", "@label step");
    if (stepId == "write-configuration"_L1)
        return StepWords::tr("Write the Compose and .env files", "@label step");
    if (stepId == "create-containers"_L1)
        return StepWords::tr("Create the containers", "@label step");
    if (stepId == "start-database"_L1)
        return StepWords::tr("Start the database alone", "@label step");
    if (stepId == "look-at-host"_L1)
        return StepWords::tr("Look at what was made", "@label step");
    if (stepId == "remove-deployment"_L1)
        return StepWords::tr("Take away what was made", "@label step");
    if (stepId == "prepare-configuration"_L1)
        return StepWords::tr("Try the configuration and put it beside", "@label step");
    if (stepId == "verify"_L1)
        return StepWords::tr("Verify the backup", "@label step");
    if (stepId == "swap"_L1)
        return StepWords::tr("Stop, swap, start", "@label step");
    if (stepId == "prove"_L1)
        return StepWords::tr("Prove that authentik runs on it", "@label step");
    if (stepId == "finish-run"_L1)
        return StepWords::tr("Clean up and unlock", "@label step");
    if (stepId == "undo"_L1)
        return StepWords::tr("Swap back", "@label step");
    if (stepId == "resume"_L1)
        return StepWords::tr("Finish or take back what was interrupted", "@label step");
    if (stepId == "delete-kept"_L1)
        return StepWords::tr("Delete the kept state", "@label step");
    if (stepId.startsWith("unpack-"_L1))
        return StepWords::tr("Unpack beside: %1", "@label step, part").arg(componentTitle(stepId.sliced(7)));
    return {};
}

} // namespace

QString stepTitle(const QString &stepId)
{
    if (stepId == "prepare-set"_L1)
        return StepWords::tr("Prepare the folder", "@label step");
    if (stepId == "open-snapshot"_L1)
        return StepWords::tr("Hold the database's state", "@label step");
    if (stepId == "save-components"_L1)
        return StepWords::tr("Save all parts", "@label step");
    if (stepId == "finish-set"_L1)
        return StepWords::tr("Check and finish the backup", "@label step");
    if (stepId == "clean-up"_L1)
        return StepWords::tr("Clean up", "@label step");
    if (const QString title = restoreStepTitle(stepId); !title.isEmpty())
        return title;
    if (stepId.startsWith("save-"_L1))
        return componentTitle(stepId.sliced(5));
    return harmless(stepId);
}

QString activityText(Activity activity)
{
    switch (activity) {
    case Activity::CountingRows:
        return StepWords::tr("counting rows", "@status activity");
    case Activity::WaitingForRedis:
        return StepWords::tr("waiting for Redis", "@status activity");
    case Activity::LookingAgain:
        return StepWords::tr("looking at the server again", "@status activity");
    case Activity::BuildingIndexes:
        return StepWords::tr("building indexes", "@status activity");
    case Activity::CheckingRows:
        return StepWords::tr("checking row counts", "@status activity");
    case Activity::StoppingAuthentik:
        return StepWords::tr("stopping authentik", "@status activity");
    case Activity::Swapping:
        return StepWords::tr("swapping", "@status activity");
    case Activity::PuttingBack:
        return StepWords::tr("putting everything back", "@status activity");
    case Activity::StartingAuthentik:
        return StepWords::tr("starting authentik", "@status activity");
    case Activity::WaitingForHealth:
        return StepWords::tr("waiting until authentik is ready", "@status activity");
    case Activity::WaitingForWorker:
        return StepWords::tr("waiting for the worker to report", "@status activity");
    case Activity::RemovingWhatWasBuilt:
        return StepWords::tr("removing what was built", "@status activity");
    }
    Q_UNREACHABLE_RETURN({});
}

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return StepWords::tr("Waiting", "@status");
    case StepState::Running:
        return StepWords::tr("Running", "@status");
    case StepState::Done:
        return StepWords::tr("Done", "@status");
    case StepState::Failed:
        return StepWords::tr("Failed", "@status");
    case StepState::Cancelled:
        return StepWords::tr("Cancelled", "@status");
    case StepState::Skipped:
        return StepWords::tr("Left out", "@status");
    }
    return {};
}

} // namespace keeper
