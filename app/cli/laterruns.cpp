// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/laterruns.h"

#include "app/cli/confirm.h"
#include "app/cli/reach.h"
#include "app/cli/restoretext.h"
#include "app/cli/terminal/console.h"
#include "app/cli/terminal/terminalquestions.h"
#include "app/cli/watchrun.h"
#include "ui/words/healthtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct LaterWords
{
    Q_DECLARE_TR_FUNCTIONS(LaterRuns)
};

/// A run on a server, and the way there.
struct FoundRun
{
    Found on;
    ServerRun run;
};

/// The run, if this may be done with it.
std::expected<FoundRun, Answer> find(RunKind kind,
                                     const CommandLine &line,
                                     Console &console,
                                     const std::stop_token &stop)
{
    Result<Found> on = findAuthentik(line, console, stop);
    if (!on)
        return std::unexpected(failedWith(on.error()));
    const Result<ServerRun> run = findRun(*on->server, on->deployment, line.operand, stop);
    if (!run)
        return std::unexpected(failedWith(run.error()));
    console.note(u"%1: %2. %3"_s.arg(run->run, serverRunWord(run->state), serverRunText(run->state)));
    if (const Result<> may = mayDo(*run, kind); !may)
        return std::unexpected(refusedWith(may.error()));
    return FoundRun{.on = std::move(*on), .run = *run};
}

Answer carryOut(std::unique_ptr<RestoreRun> run,
                const FoundRun &found,
                const CommandLine &line,
                Console &console,
                const std::stop_token &stop)
{
    return answerOf(watch(*run, line, console, *found.on.questions, stop));
}

} // namespace

Answer undo(const CommandLine &line, Console &console, std::stop_token stop)
{
    const auto found = find(RunKind::Undo, line, console, stop);
    if (!found)
        return found.error();
    const Deployment &deployment = found->on.deployment;
    const Result<ChangesSince> changes = changesSince(*found->on.server, deployment, found->run, stop);
    if (!changes)
        return failedWith(changes.error());
    const QString written = changesText(*changes);
    console.problem(written.isEmpty() ? LaterWords::tr("Nothing was written since the swap.", "@info") : written);
    const QString question =
        found->run.state == ServerRunState::Undone
            ? LaterWords::tr("The restored state of run %1 becomes live again; the present one is kept.",
                             "@info question")
            : LaterWords::tr("The state before run %1 becomes live again; the present one is kept.", "@info question");
    if (const Result<> yes = confirm(line, *found->on.questions, question.arg(found->run.run), stop); !yes)
        return failedWith(yes.error());
    return carryOut(RestoreRun::undo(found->on.server, deployment, found->run), *found, line, console, stop);
}

Answer resume(const CommandLine &line, Console &console, std::stop_token stop)
{
    const auto found = find(RunKind::Resume, line, console, stop);
    if (!found)
        return found.error();
    return carryOut(RestoreRun::resume(found->on.server, found->on.deployment, found->run), *found, line, console,
                    stop);
}

Answer release(const CommandLine &line, Console &console, std::stop_token stop)
{
    const auto found = find(RunKind::Release, line, console, stop);
    if (!found)
        return found.error();
    const QString question =
        LaterWords::tr("What is kept of run %1 is deleted. This can't be undone.", "@info question")
            .arg(found->run.run);
    if (const Result<> yes = confirm(line, *found->on.questions, question, stop); !yes)
        return failedWith(yes.error());
    return carryOut(RestoreRun::release(found->on.server, found->on.deployment, found->run), *found, line, console,
                    stop);
}

Answer runs(const CommandLine &line, Console &console, std::stop_token stop)
{
    const Result<Found> found = findAuthentik(line, console, stop);
    if (!found)
        return failedWith(found.error());
    const Result<QList<ServerRun>> all = listRuns(*found->server, found->deployment, stop);
    if (!all)
        return failedWith(all.error());
    return succeeded({{u"runs"_s, runsJson(*all)}}, runsText(*all));
}

} // namespace keeper::cli
