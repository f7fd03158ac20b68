// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/steptext.h"

#include "ui/models/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct StepWords
{
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

} // namespace

QString componentTitle(const QString &component)
{
    if (component == "database"_L1)
        return StepWords::tr("Database", "@label component");
    if (component == "redis"_L1)
        return StepWords::tr("Redis", "@label component");
    if (component == "media"_L1)
        return StepWords::tr("Media files", "@label component");
    if (component == "data"_L1)
        return StepWords::tr("Data files", "@label component");
    if (component == "certs"_L1)
        return StepWords::tr("Certificates", "@label component");
    if (component == "custom-templates"_L1)
        return StepWords::tr("Custom templates", "@label component");
    if (component == "blueprints"_L1)
        return StepWords::tr("Blueprints", "@label component");
    if (component == "configuration"_L1)
        return StepWords::tr("Configuration", "@label component");
    return harmless(component);
}

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
    if (stepId.startsWith("save-"_L1))
        return componentTitle(stepId.sliced(5));
    return harmless(stepId);
}

QString activityText(const QString &activity)
{
    if (activity == "counting-rows"_L1)
        return StepWords::tr("counting rows", "@status activity");
    if (activity == "waiting-for-redis"_L1)
        return StepWords::tr("waiting for Redis", "@status activity");
    return {};
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
