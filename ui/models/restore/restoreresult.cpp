// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/restore/restoreresult.h"

#include "core/restore/newhost/plannewhost.h"
#include "ui/models/restore/restorepreview.h"
#include "ui/models/resulttext.h"
#include "ui/words/amounttext.h"
#include "ui/words/componenttext.h"
#include "ui/words/displaytext.h"
#include "ui/words/errortext.h"
#include "ui/words/healthtext.h"
#include "ui/words/warningtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RestoreResult)
};

QString otherHeading(RestoreEnd end)
{
    switch (end) {
    case RestoreEnd::Refused:
        return Words::tr("Nothing was begun", "@title");
    case RestoreEnd::Undone:
        return Words::tr("It failed, and everything was put back", "@title");
    case RestoreEnd::NeedsPerson:
        return Words::tr("You must act now", "@title");
    case RestoreEnd::Cancelled:
        return Words::tr("Cancelled", "@title");
    case RestoreEnd::Done:
    case RestoreEnd::Failed:
        break;
    }
    return Words::tr("It failed", "@title");
}

void describe(RestoreResultText &text, RestoreAction action, const RestoreOutcome &outcome)
{
    if (outcome.end == RestoreEnd::Done) {
        text.heading = wordsOf(action).done;
        text.what = action == RestoreAction::Release
                        ? Words::tr("authentik stays as it is; the other state is gone.", "@info")
                        : restoreEndText(outcome.end);
        text.next = wordsOf(action).next;
        return;
    }
    // What had been interrupted is taken back, as it should be: no failure.
    const bool isMended = action == RestoreAction::Resume && outcome.end == RestoreEnd::Undone && !outcome.error;
    text.heading = isMended ? Words::tr("What was interrupted is taken back", "@title") : otherHeading(outcome.end);
    const bool isTakenAway = std::ranges::any_of(outcome.report.steps, [](const StepReport &step) {
        return step.id == restoresteps::RemoveDeployment && step.state == StepState::Done;
    });
    text.what = isTakenAway ? Words::tr("Everything that was made on the host is gone again.", "@info")
                            : restoreEndText(outcome.end);
    if (outcome.error && !outcome.error->isCancelled()) {
        const ErrorText words = errorText(*outcome.error);
        text.why = words.what + u' ' + words.why;
        text.next = words.next;
    }
    // A restore may be begun anew; what is done later with a run begins at the list of them.
    if (outcome.error)
        text.action =
            actionFor(*outcome.error, action == RestoreAction::Restore ? QList{Action::TryAgain, Action::ShowRuns}
                                                                       : QList{Action::ShowRuns});
    if (!outcome.commands.isEmpty())
        text.next = Words::tr("Run the commands below on the server, in this order. Then look at its runs under "
                              "Activity, where the restore is resumed or undone.",
                              "@info next");
}

} // namespace

RestoreResultText restoreResultText(RestoreAction action, const RestoreOutcome &outcome)
{
    RestoreResultText text;
    text.end = outcome.end;
    describe(text, action, outcome);
    for (const HealthCheck &row : outcome.health)
        text.health += {row.state, healthTitle(row.code), healthWord(row.state), harmless(healthDetail(row), 300)};
    if (outcome.downtime)
        text.downtime = downtimeText(*outcome.downtime, true);
    for (const KeptPart &part : outcome.kept)
        text.kept += {componentTitle(part.component), byteText(part.bytes), harmless(part.name, 160)};
    for (const Warning &warning : outcome.report.warnings())
        text.notes += warningText(warning);
    for (const QString &command : outcome.commands)
        text.commands += harmless(command, 2000);
    text.details = reportDetails(outcome.report, outcome.error);
    const bool twoStates = outcome.end == RestoreEnd::Done && action != RestoreAction::Release;
    // Whoever resumes what then does not run has to decide; the other state is there.
    const bool mustDecide = outcome.end == RestoreEnd::NeedsPerson && action == RestoreAction::Resume;
    text.mayUndo = (twoStates || mustDecide) && !outcome.kept.isEmpty();
    text.mayRelease = text.mayUndo && twoStates;
    text.undoVerb = wordsOf(oppositeOf(action)).verb;
    return text;
}

} // namespace keeper
