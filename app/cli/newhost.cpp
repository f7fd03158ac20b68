// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/newhost.h"

#include "app/cli/restoretext.h"
#include "app/cli/terminal/console.h"
#include "app/cli/terminal/terminalquestions.h"
#include "app/cli/watchrun.h"
#include "core/restore/newhost/newhostrun.h"
#include "core/restore/newhost/plannewhost.h"
#include "core/settings/paths.h"
#include "ui/words/steptext.h"
#include "ui/words/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NewHost)
};

QString summary(const RestorePlan &plan, const RestoreSource &source, const CommandLine &line)
{
    return planText(plan) + u"\n\n"_s +
           Words::tr("There is no authentik on %1 yet. It is made there from the backup of %2, and the backup is "
                     "restored onto it.",
                     "@info question: host, time")
               .arg(line.target, momentText(source.manifest.startedAt));
}

Answer preview(const RestorePlan &plan)
{
    return succeeded({{u"plan"_s, planJson(plan)}},
                     planText(plan) + u"\n\n"_s +
                         Words::tr("Then the backup is restored onto it, as onto any server.", "@info"));
}

/// Of what came after a yes.
Answer answerOf(const RestoreOutcome &outcome, const RestoreOptions &options)
{
    if (!outcome.run.isEmpty())
        return cli::answerOf(outcome);
    const Error &error = *outcome.error; // it never came to a restore
    const bool isRefused = error.code == ErrorCode::ConfigurationRefused || error.code == ErrorCode::EngineUnsupported;
    Answer answer = outcome.made && error.code == ErrorCode::PreflightBlocked
                        ? blockedBy(preflight(restoreScope(outcome.made->source, outcome.made->target, options)), error)
                    : isRefused ? refusedWith(error)
                                : failedWith(error);
    answer.warnings = outcome.report.warnings();
    return answer;
}

} // namespace

Answer restoreOntoHost(
    const RestoreSource &source, const CommandLine &line, const LoggedIn &on, Console &console, std::stop_token stop)
{
    const Result<NewHost> host = lookAtNewHost(*on.server, source, stop);
    if (!host)
        return failedWith(host.error());
    const Result<RestorePlan> plan = planNewHost(source, *host);
    if (!plan)
        return blockedBy(newHostChecks(source, *host), plan.error());
    if (line.planOnly)
        return preview(*plan);
    if (const Result<> agreed = confirm(line, *on.questions, summary(*plan, source, line), stop); !agreed)
        return failedWith(agreed.error());
    const auto run = prepareNewHost(on.server, source, *host, line.restore, runJournalsFolder());
    if (!run)
        return failedWith(run.error());
    const QStringList own{restoresteps::WriteConfiguration, restoresteps::CreateContainers, restoresteps::StartDatabase,
                          restoresteps::LookAtHost, restoresteps::RemoveDeployment};
    QObject::connect(run->get(), &Run::stepStarted, run->get(), [&](const QString &stepId) {
        if (own.contains(stepId)) // there is no progress of them to be seen
            console.note(stepTitle(stepId) + u'…');
    });
    RestoreOptions options = line.restore;
    options.configuration = false; // it is there already, just made from it
    return answerOf(carryOutRestore(**run, line, console, *on.questions, stop), options);
}

} // namespace keeper::cli
