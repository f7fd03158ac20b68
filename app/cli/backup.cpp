// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup.h"

#include "app/cli/reach.h"
#include "app/cli/sets.h"
#include "app/cli/terminal/console.h"
#include "app/cli/watchrun.h"
#include "core/settings/paths.h"
#include "ui/words/errortext.h"
#include "ui/words/steptext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

/// The failures of single components, which leave a set that is incomplete.
void tellFailures(const RunReport &report, Console &console)
{
    for (const StepReport &step : report.steps) {
        if (step.state != StepState::Failed || !step.error)
            continue;
        const ErrorText words = errorText(*step.error);
        console.problem(u"%1: %2 %3 %4"_s.arg(stepTitle(step.id), words.what, words.why, words.next));
    }
}

} // namespace

Answer answerOf(const BackupResult &outcome, Console &console)
{
    if (outcome.end == BackupEnd::Cancelled)
        return failedWith({.code = ErrorCode::Cancelled});
    if (outcome.end == BackupEnd::Failed) {
        Answer answer = failedWith(outcome.error.value_or(Error{}));
        answer.warnings = outcome.report.warnings();
        return answer;
    }
    Answer answer = succeeded({{u"set"_s, outcome.setPath}, {u"manifest"_s, toJson(outcome.manifest)}},
                              setText(outcome.manifest, outcome.setPath));
    answer.warnings = outcome.warnings();
    if (outcome.end == BackupEnd::Selection)
        answer.fields[u"result"_s] = nameOf(SetState::Selection);
    if (outcome.end == BackupEnd::Incomplete) {
        answer.exit = exits::Incomplete;
        tellFailures(outcome.report, console);
    }
    return answer;
}

Answer backup(const CommandLine &line, Console &console, std::stop_token stop)
{
    // Before anybody is asked for a password.
    const StoreRef destination(line.destination);
    if (const Result<> usable = destination->check(); !usable)
        return failedWith(usable.error());
    const Result<Reached> reached = reach(line, console, stop);
    if (!reached)
        return failedWith(reached.error());
    // The journal of one that fails at night is seen in the window the next day.
    const auto run =
        prepareBackup(reached->on.server, reached->survey,
                      {.destination = destination, .only = line.only, .skip = line.skip}, runJournalsFolder());
    if (!run)
        return failedWith(run.error());
    console.note(Words::tr("Saving authentik %1…", "@info").arg(reached->survey.deployment.version));
    follow(**run, line, console, stop);
    return answerOf((*run)->outcome(), console);
}

} // namespace keeper::cli
