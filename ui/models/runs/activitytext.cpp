// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/runs/activitytext.h"

#include "ui/words/amounttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/errortext.h"
#include "ui/words/healthtext.h"
#include "ui/words/steptext.h"
#include "ui/words/verdicttext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

/// An older journal tells only how its steps ended.
std::optional<RestoreEnd> endOf(const PastRun &run)
{
    if (const std::optional<RestoreEnd> end = named<RestoreEnd>(run.end))
        return end;
    if (!run.state)
        return {};
    switch (*run.state) {
    case RunState::Done:
        return RestoreEnd::Done;
    case RunState::Refused:
        return RestoreEnd::Refused;
    case RunState::Failed:
        return RestoreEnd::Failed;
    case RunState::Cancelled:
        return RestoreEnd::Cancelled;
    }
    return {};
}

bool isTakenBackOnPurpose(const PastRun &run, RestoreEnd end)
{
    return run.kind == "resume"_L1 && end == RestoreEnd::Undone && run.state == RunState::Done;
}

QList<PastStepLine> stepLines(const QList<StepReport> &steps, bool hasEnded)
{
    QList<PastStepLine> lines;
    for (const StepReport &step : steps) {
        if (step.state == StepState::Waiting)
            continue; // it never came to it
        const bool isOpen = step.state == StepState::Running;
        const bool ran = step.state == StepState::Done || step.state == StepState::Failed;
        lines += {.state = isOpen && hasEnded ? StepState::Done : step.state,
                  .title = stepTitle(step.id),
                  .word = !isOpen    ? stateWord(step.state)
                          : hasEnded ? stateWord(StepState::Done)
                                     : Words::tr("Begun, no end noted", "@status step"),
                  .lasted = ran ? durationText(step.milliseconds) : QString()};
    }
    return lines;
}

void addWhy(PastRunText &text, const QList<StepReport> &steps, const std::optional<Error> &error)
{
    const auto failed = std::ranges::find_if(steps, [](const StepReport &step) { return step.error.has_value(); });
    if (!error && failed == steps.end())
        return;
    const Error &why = error ? *error : *failed->error;
    if (why.isCancelled())
        return;
    const ErrorText words = errorText(why);
    text.why = words.what + u' ' + words.why;
    text.next = words.next;
    // To begin anew is for another page; what can be done here is to see how the server stands.
    if (actionFor(why, {Action::TryAgain, Action::ShowRuns}) == Action::ShowRuns)
        text.action = Action::ShowRuns;
}

} // namespace

QString activityTitle(const QString &kind)
{
    if (kind == "backup"_L1)
        return Words::tr("Backup", "@label activity");
    if (kind == "restore"_L1 || kind == "new-host"_L1)
        return Words::tr("Restore", "@label activity");
    if (kind == "undo"_L1)
        return Words::tr("Undo of a restore", "@label activity");
    if (kind == "resume"_L1)
        return Words::tr("Resumed restore", "@label activity");
    if (kind == "release"_L1)
        return Words::tr("Cleaning up", "@label activity");
    return harmless(kind, 40);
}

StepState activityState(BackupEnd end)
{
    switch (end) {
    case BackupEnd::Complete:
        return StepState::Done;
    case BackupEnd::Selection:
    case BackupEnd::Incomplete:
        return StepState::Skipped;
    case BackupEnd::Failed:
        return StepState::Failed;
    case BackupEnd::Cancelled:
        return StepState::Cancelled;
    }
    return StepState::Failed;
}

QString activityWord(BackupEnd end)
{
    switch (end) {
    case BackupEnd::Complete:
        return verdictWord(Verdict::Complete);
    case BackupEnd::Selection:
        return verdictWord(Verdict::Selection);
    case BackupEnd::Incomplete:
        return verdictWord(Verdict::Incomplete);
    case BackupEnd::Failed:
        return Words::tr("Failed", "@status backup");
    case BackupEnd::Cancelled:
        return Words::tr("Cancelled", "@status backup");
    }
    return {};
}

StepState activityState(const PastRun &run)
{
    const std::optional<RestoreEnd> end = endOf(run);
    if (!end)
        return StepState::Skipped;
    if (isTakenBackOnPurpose(run, *end))
        return StepState::Done;
    switch (*end) {
    case RestoreEnd::Done:
        return StepState::Done;
    case RestoreEnd::Refused:
        return StepState::Skipped;
    case RestoreEnd::Cancelled:
        return StepState::Cancelled;
    case RestoreEnd::Failed:
    case RestoreEnd::Undone:
    case RestoreEnd::NeedsPerson:
        return StepState::Failed;
    }
    return StepState::Failed;
}

QString activityWord(const PastRun &run)
{
    const std::optional<RestoreEnd> end = endOf(run);
    if (!end)
        return Words::tr("No end noted", "@status run");
    return isTakenBackOnPurpose(run, *end) ? Words::tr("Taken back", "@status run") : restoreEndWord(*end);
}

PastRunText pastBackupText(const PastRun &run, BackupEnd end, const std::optional<Error> &error)
{
    PastRunText text{.steps = stepLines(run.steps, true), .log = run.text};
    switch (end) {
    case BackupEnd::Complete:
        text.what = Words::tr("Everything that was found was saved.", "@info");
        break;
    case BackupEnd::Selection:
        text.what = Words::tr("The chosen parts were saved, and not all of authentik.", "@info");
        break;
    case BackupEnd::Incomplete:
        text.what = Words::tr("Something is missing in this backup.", "@info");
        text.next = Words::tr("Look into the backup for what is missing.", "@info next");
        text.action = Action::LookInside;
        break;
    case BackupEnd::Failed:
        text.what = Words::tr("It failed, and no backup was left.", "@info");
        addWhy(text, run.steps, error);
        break;
    case BackupEnd::Cancelled:
        text.what = Words::tr("It was cancelled, and no backup was left.", "@info");
        break;
    }
    return text;
}

PastRunText pastRunText(const PastRun &run)
{
    const std::optional<RestoreEnd> end = endOf(run);
    PastRunText text{.steps = stepLines(run.steps, end.has_value()), .log = run.text};
    for (const QString &command : run.commands)
        text.commands += harmless(command, 2000);
    if (!end) {
        text.what = Words::tr(
            "Its journal has no end: it goes on somewhere else, or the program was ended in the middle.", "@info");
        text.next = Words::tr("Look on the server: it says where the run stands, and can be resumed.", "@info next");
        text.action = Action::ShowRuns;
        return text;
    }
    if (run.kind == "release"_L1 && *end == RestoreEnd::Done)
        text.what = Words::tr("What was kept of the other state is deleted.", "@info");
    else
        text.what = restoreEndText(*end);
    if (*end != RestoreEnd::Done && !isTakenBackOnPurpose(run, *end))
        addWhy(text, run.steps, {});
    if (*end == RestoreEnd::NeedsPerson)
        text.action = Action::ShowRuns;
    return text;
}

} // namespace keeper
