// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runnotes.h"

#include "app/cli/terminal/console.h"
#include "app/cli/terminal/progressview.h"
#include "ui/words/amounttext.h"
#include "ui/words/steptext.h"

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

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

void follow(Run &run, const CommandLine &line, Console &console, std::stop_token stop)
{
    QObject::connect(
        &run, &Run::stepFinished, &run, [&](const StepReport &report) { tellFinishedStep(report, line, console); },
        Qt::DirectConnection);
    const std::stop_callback cancel(stop, [&run] { run.cancel(); });
    const ProgressView view(console, [&run] { return run.progress(); });
    run.carryOut();
}

} // namespace keeper::cli
