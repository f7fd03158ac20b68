// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/steptext.h"

#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

QString restoreStepTitle(const QString &stepId)
{
    if (stepId == "prepare-run"_L1)
        return Words::tr("Lock the server and look again", "@label step");
    if (stepId == "build-beside"_L1)
        return Words::tr("Restore beside the live system", "@label step");
    if (stepId == "restore-database"_L1)
        return Words::tr("Restore the database beside", "@label step");
    if (stepId == "prepare-redis"_L1)
        return Words::tr("Prepare Redis", "@label step");
    if (stepId == "write-configuration"_L1)
        return Words::tr("Write the Compose and .env files", "@label step");
    if (stepId == "create-containers"_L1)
        return Words::tr("Create the containers", "@label step");
    if (stepId == "start-database"_L1)
        return Words::tr("Start the database alone", "@label step");
    if (stepId == "look-at-host"_L1)
        return Words::tr("Look at what was made", "@label step");
    if (stepId == "remove-deployment"_L1)
        return Words::tr("Take away what was made", "@label step");
    if (stepId == "prepare-configuration"_L1)
        return Words::tr("Try the configuration and put it beside", "@label step");
    if (stepId == "verify"_L1)
        return Words::tr("Verify the backup", "@label step");
    if (stepId == "swap"_L1)
        return Words::tr("Stop, swap, start", "@label step");
    if (stepId == "prove"_L1)
        return Words::tr("Prove that authentik runs on it", "@label step");
    if (stepId == "finish-run"_L1)
        return Words::tr("Clean up and unlock", "@label step");
    if (stepId == "undo"_L1)
        return Words::tr("Swap back", "@label step");
    if (stepId == "resume"_L1)
        return Words::tr("Finish or take back what was interrupted", "@label step");
    if (stepId == "delete-kept"_L1)
        return Words::tr("Delete the kept state", "@label step");
    if (stepId.startsWith("unpack-"_L1))
        return Words::tr("Unpack beside: %1", "@label step, part").arg(componentTitle(stepId.sliced(7)));
    return {};
}

} // namespace

QString stepTitle(const QString &stepId)
{
    if (stepId == "prepare-set"_L1)
        return Words::tr("Prepare the folder", "@label step");
    if (stepId == "open-snapshot"_L1)
        return Words::tr("Hold the database's state", "@label step");
    if (stepId == "save-components"_L1)
        return Words::tr("Save all parts", "@label step");
    if (stepId == "finish-set"_L1)
        return Words::tr("Check and finish the backup", "@label step");
    if (stepId == "clean-up"_L1)
        return Words::tr("Clean up", "@label step");
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
        return Words::tr("counting rows", "@status activity");
    case Activity::WaitingForRedis:
        return Words::tr("waiting for Redis", "@status activity");
    case Activity::LookingAgain:
        return Words::tr("looking at the server again", "@status activity");
    case Activity::BuildingIndexes:
        return Words::tr("building indexes", "@status activity");
    case Activity::CheckingRows:
        return Words::tr("checking row counts", "@status activity");
    case Activity::StoppingAuthentik:
        return Words::tr("stopping authentik", "@status activity");
    case Activity::Swapping:
        return Words::tr("swapping", "@status activity");
    case Activity::PuttingBack:
        return Words::tr("putting everything back", "@status activity");
    case Activity::StartingAuthentik:
        return Words::tr("starting authentik", "@status activity");
    case Activity::WaitingForHealth:
        return Words::tr("waiting until authentik is ready", "@status activity");
    case Activity::WaitingForWorker:
        return Words::tr("waiting for the worker to report", "@status activity");
    case Activity::RemovingWhatWasBuilt:
        return Words::tr("removing what was built", "@status activity");
    }
    Q_UNREACHABLE_RETURN({});
}

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return Words::tr("Waiting", "@status");
    case StepState::Running:
        return Words::tr("Running", "@status");
    case StepState::Done:
        return Words::tr("Done", "@status");
    case StepState::Failed:
        return Words::tr("Failed", "@status");
    case StepState::Cancelled:
        return Words::tr("Cancelled", "@status");
    case StepState::Skipped:
        return Words::tr("Left out", "@status");
    }
    return {};
}

} // namespace keeper
