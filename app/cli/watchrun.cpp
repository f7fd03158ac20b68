// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watchrun.h"

#include "app/cli/restoretext.h"
#include "app/cli/terminal/console.h"
#include "app/cli/terminal/progressview.h"
#include "app/cli/terminal/terminalquestions.h"
#include "core/ssh/config/sshconfig.h"
#include "ui/words/amounttext.h"
#include "ui/words/steptext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WatchRun)
};

PlannedStep stepOf(const Plan &plan, const QString &id)
{
    const auto found = std::ranges::find(plan.steps, id, &PlannedStep::id);
    return found == plan.steps.end() ? PlannedStep{} : *found;
}

/// Only words that mean something; without a terminal, or at its end, the run is stopped.
Approval askAbout(const PlannedStep &step, Console &console, TerminalQuestions &questions, const std::stop_token &stop)
{
    const bool isOptional = step.policy == StepPolicy::Optional;
    const QString question = isOptional ? Words::tr("Run this step? Type “run”, “skip” or “stop”: ", "@info question")
                                        : Words::tr("Run this step? Type “run” or “stop”: ", "@info question");
    console.holdProgress(true);
    QString prompt = u'\n' + stepText(step) + u'\n' + question;
    Approval approval = Approval::Stop;
    while (true) {
        const auto typed = questions.askLine(prompt, true, stop);
        const QString word = typed ? QString::fromUtf8(*typed).trimmed().toLower() : u"stop"_s;
        if (word == "run"_L1)
            approval = Approval::Run;
        else if (word == "skip"_L1 && isOptional)
            approval = Approval::Skip;
        else if (word != "stop"_L1) {
            prompt = question;
            continue;
        }
        break;
    }
    console.holdProgress(false);
    return approval;
}

void tellFinishedStep(const StepReport &report, const CommandLine &line, Console &console)
{
    if (line.verbose) {
        for (const QString &said : report.log)
            console.note(u"    "_s + said);
    }
    console.note(u"%1  %2 (%3)"_s.arg(stateWord(report.state).leftJustified(14), stepTitle(report.id),
                                      durationText(report.milliseconds)));
}

} // namespace

Result<> confirm(const CommandLine &line, TerminalQuestions &questions, const QString &question, std::stop_token stop)
{
    const Result<Target> target = Target::parse(line.target);
    if (!target)
        return std::unexpected(target.error());
    const auto missing = [&target] { return fail(ErrorCode::ConfirmationMissing, {}, {{u"host"_s, target->host}}); };
    if (!line.yesOverwrite.isEmpty())
        return line.yesOverwrite == target->host ? Result<>() : missing();
    const auto typed = questions.askLine(
        question + u'\n' + Words::tr("Type the name of the host (%1) to go on: ", "@info question").arg(target->host),
        true, stop);
    if (stop.stop_requested())
        return cancelled();
    return typed && QString::fromUtf8(*typed).trimmed() == target->host ? Result<>() : missing();
}

void follow(Run &run, const CommandLine &line, Console &console, std::stop_token stop)
{
    QObject::connect(
        &run, &Run::stepFinished, &run, [&](const StepReport &report) { tellFinishedStep(report, line, console); },
        Qt::DirectConnection);
    const std::stop_callback cancel(stop, [&run] { run.cancel(); });
    const ProgressView view(console, [&run] { return run.progress(); });
    run.carryOut();
}

RestoreOutcome watch(
    RestoreRun &run, const CommandLine &line, Console &console, TerminalQuestions &questions, std::stop_token stop)
{
    run.setStepByStep(line.stepByStep);
    QObject::connect(&run, &Run::approvalNeeded, &run, [&](const QString &stepId) {
        run.answer(askAbout(stepOf(run.plan(), stepId), console, questions, stop));
    });
    follow(run, line, console, stop);
    return run.outcome();
}

RestoreOutcome carryOutRestore(
    RestoreRun &run, const CommandLine &line, Console &console, TerminalQuestions &questions, std::stop_token stop)
{
    console.note(Words::tr("Restoring, run %1…", "@info").arg(run.id()));
    return watch(run, line, console, questions, stop);
}

Answer answerOf(const RestoreOutcome &outcome)
{
    const Error error = outcome.error.value_or(Error{.code = ErrorCode::SwapUnfinished});
    Answer answer;
    switch (outcome.end) {
    case RestoreEnd::Done:
        answer = succeeded({}, {});
        break;
    case RestoreEnd::Refused:
        answer = refusedWith(error);
        break;
    case RestoreEnd::Cancelled:
        answer = failedWith({.code = ErrorCode::Cancelled});
        break;
    case RestoreEnd::NeedsPerson:
        answer = failedWith(error);
        answer.exit = exits::NeedsPerson;
        break;
    case RestoreEnd::Failed:
    case RestoreEnd::Undone:
        answer = failedWith(error);
        if (!outcome.error) // what was interrupted was taken back, as it should be
            answer.error.reset();
        if (!error.isCancelled())
            answer.exit = exits::Undone;
        break;
    }
    answer.fields = outcomeJson(outcome);
    answer.warnings = outcome.report.warnings();
    answer.text = outcomeText(outcome);
    return answer;
}

} // namespace keeper::cli
