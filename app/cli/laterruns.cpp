// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/laterruns.h"

#include "app/cli/reach.h"
#include "app/cli/restoretext.h"
#include "app/cli/terminal/console.h"
#include "app/cli/terminal/terminalquestions.h"
#include "app/cli/watchrun.h"
#include "core/restore/newhost/newhostmark.h"
#include "core/restore/newhost/newhostrun.h"
#include "core/restore/server/runlist.h"
#include "core/settings/paths.h"
#include "ui/words/healthtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LaterRuns)
};

/// Runs on a server, and the way there; of one without authentik those that were making it there.
struct FoundRuns
{
    LoggedIn on;
    Deployment deployment;
    QList<ServerRun> runs;
};

Result<FoundRuns> findRuns(const CommandLine &line, Console &console, const std::stop_token &stop)
{
    const Result<LoggedIn> on = logIn(line, console, stop);
    if (!on)
        return std::unexpected(on.error());
    const Result<Deployment> deployment = chooseAuthentik(*on, line, console, stop);
    if (!deployment && deployment.error().code != ErrorCode::AuthentikNotFound)
        return std::unexpected(deployment.error());
    const auto runs = deployment ? listRuns(*on->server, *deployment, stop) : listNewHostRuns(*on->server, stop);
    if (!runs)
        return std::unexpected(runs.error());
    if (!deployment && runs->isEmpty())
        return std::unexpected(deployment.error());
    return FoundRuns{.on = *on, .deployment = deployment.value_or(Deployment{}), .runs = *runs};
}

/// The run alone, if this may be done with it.
std::expected<FoundRuns, Answer> find(RunKind kind,
                                      const CommandLine &line,
                                      Console &console,
                                      const std::stop_token &stop)
{
    Result<FoundRuns> found = findRuns(line, console, stop);
    if (!found)
        return std::unexpected(failedWith(found.error()));
    const auto run = std::ranges::find(found->runs, line.operand, &ServerRun::run);
    if (run == found->runs.end())
        return std::unexpected(failedWith({.code = ErrorCode::RunNotFound, .facts = {{u"run"_s, line.operand}}}));
    console.note(u"%1: %2. %3"_s.arg(run->run, serverRunWord(run->state), serverRunText(run->state)));
    if (const Result<> may = mayDo(*run, kind); !may)
        return std::unexpected(refusedWith(may.error()));
    found->runs = {*run};
    return *found;
}

Answer carryOut(
    RunKind later, const FoundRuns &found, const CommandLine &line, Console &console, const std::stop_token &stop)
{
    const QString journals = runJournalsFolder();
    const auto run = later == RunKind::Resume
                         ? prepareResume(found.on.server, found.deployment, found.runs.first(), journals)
                         : prepareLater(later, found.on.server, found.deployment, found.runs.first(), journals);
    return answerOf(watch(*run, line, console, *found.on.questions, stop));
}

} // namespace

Answer undo(const CommandLine &line, Console &console, std::stop_token stop)
{
    const auto found = find(RunKind::Undo, line, console, stop);
    if (!found)
        return found.error();
    const ServerRun &run = found->runs.first();
    const Result<ChangesSince> changes = changesSince(*found->on.server, found->deployment, run, stop);
    if (!changes)
        return failedWith(changes.error());
    const QString written = changesText(*changes);
    console.problem(written.isEmpty() ? Words::tr("Nothing was written since the swap.", "@info") : written);
    const QString question =
        run.state == ServerRunState::Undone
            ? Words::tr("The restored state of run %1 becomes live again; the present one is kept.", "@info question")
            : Words::tr("The state before run %1 becomes live again; the present one is kept.", "@info question");
    if (const Result<> yes = confirm(line, *found->on.questions, question.arg(run.run), stop); !yes)
        return failedWith(yes.error());
    return carryOut(RunKind::Undo, *found, line, console, stop);
}

Answer resume(const CommandLine &line, Console &console, std::stop_token stop)
{
    const auto found = find(RunKind::Resume, line, console, stop);
    if (!found)
        return found.error();
    return carryOut(RunKind::Resume, *found, line, console, stop);
}

Answer release(const CommandLine &line, Console &console, std::stop_token stop)
{
    const auto found = find(RunKind::Release, line, console, stop);
    if (!found)
        return found.error();
    const QString question = Words::tr("What is kept of run %1 is deleted. This can't be undone.", "@info question")
                                 .arg(found->runs.first().run);
    if (const Result<> yes = confirm(line, *found->on.questions, question, stop); !yes)
        return failedWith(yes.error());
    return carryOut(RunKind::Release, *found, line, console, stop);
}

Answer runs(const CommandLine &line, Console &console, std::stop_token stop)
{
    const Result<FoundRuns> found = findRuns(line, console, stop);
    if (!found)
        return failedWith(found.error());
    return succeeded({{u"runs"_s, runsJson(found->runs)}}, runsText(found->runs));
}

} // namespace keeper::cli
