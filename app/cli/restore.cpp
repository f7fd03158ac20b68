// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/restore.h"

#include "app/cli/newhost.h"
#include "app/cli/reach.h"
#include "app/cli/restoretext.h"
#include "app/cli/sets.h"
#include "app/cli/terminal/console.h"
#include "app/cli/terminal/terminalquestions.h"
#include "app/cli/watchrun.h"
#include "core/backupset/manifest.h"
#include "core/restore/server/dumpnames.h"
#include "core/restore/server/looktarget.h"
#include "core/settings/paths.h"
#include "ui/words/timetext.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

/// The set, every byte of it checked. A damaged or foreign one is refused before anybody is asked for a password.
Result<RestoreSource> openSet(const CommandLine &line, Console &console, const std::stop_token &stop)
{
    const SetRef set = SetRef(line.operand).canonical();
    const Result<Manifest> manifest = readManifest(set);
    if (!manifest)
        return std::unexpected(manifest.error());
    console.note(Words::tr("Checking every byte of the backup…", "@info"));
    const Result<VerifyReport> report = verifyOnTerminal(set, console, stop);
    if (!report)
        return std::unexpected(report.error());
    if (const std::optional<Error> wrong = errorOf(*report))
        return std::unexpected(*wrong);
    return RestoreSource{
        .set = set, .manifest = *manifest, .isWhole = true, .workstation = QSysInfo::machineHostName()};
}

QString summary(const RestorePlan &plan)
{
    return planText(plan) + u"\n\n"_s +
           Words::tr("The backup of %1 replaces what is on %2 now. The old state is kept until you release it.",
                     "@info question: time, host")
               .arg(momentText(plan.scope.source.manifest.startedAt), plan.scope.target.survey.target);
}

Answer restoreOnto(const Deployment &deployment,
                   RestoreSource &source,
                   const CommandLine &line,
                   const LoggedIn &on,
                   Console &console,
                   const std::stop_token &stop)
{
    Result<Survey> survey = takeSurvey(*on.server, deployment, stop);
    if (!survey)
        return failedWith(survey.error());
    if (const Result<> looked = lookIntoDump(source, *on.server, *survey, stop); !looked)
        return failedWith(looked.error());
    console.note(Words::tr("Looking whether it can be restored there…", "@info"));
    const Result<RestoreTarget> target = lookAtTarget(*on.server, *survey, source, stop);
    if (!target)
        return target.error().code == ErrorCode::EngineUnsupported ? refusedWith(target.error())
                                                                   : failedWith(target.error());
    const RestoreScope scope = restoreScope(source, *target, line.restore);
    const Result<RestorePlan> plan = planRestore(scope);
    if (!plan)
        return plan.error().code == ErrorCode::PreflightBlocked ? blockedBy(preflight(scope), plan.error())
                                                                : failedWith(plan.error());
    if (line.planOnly)
        return succeeded({{u"plan"_s, planJson(*plan)}}, planText(*plan));
    const Result<> agreed = confirm(line, *on.questions, summary(*plan), stop);
    if (!agreed)
        return failedWith(agreed.error());
    const auto run = prepareRestore(on.server, scope, runJournalsFolder());
    if (!run)
        return failedWith(run.error());
    return answerOf(carryOutRestore(**run, line, console, *on.questions, stop));
}

} // namespace

Answer restore(const CommandLine &line, Console &console, std::stop_token stop)
{
    Result<RestoreSource> source = openSet(line, console, stop);
    if (!source)
        return source.error().code == ErrorCode::SetDamaged ? refusedWith(source.error()) : failedWith(source.error());
    const Result<LoggedIn> on = logIn(line, console, stop);
    if (!on)
        return failedWith(on.error());
    const Result<Deployment> found = chooseAuthentik(*on, line, console, stop);
    if (found)
        return restoreOnto(*found, *source, line, *on, console, stop);
    if (found.error().code != ErrorCode::AuthentikNotFound || !line.restore.configuration)
        return failedWith(found.error());
    return restoreOntoHost(*source, line, *on, console, stop);
}

} // namespace keeper::cli
