// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/newhost.h"

#include "app/cli/confirm.h"
#include "app/cli/console.h"
#include "app/cli/restoretext.h"
#include "app/cli/terminalquestions.h"
#include "ui/models/steptext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct NewHostWords
{
    Q_DECLARE_TR_FUNCTIONS(NewHost)
};

QString summary(const RestorePlan &plan, const RestoreSource &source, const CommandLine &line)
{
    return planText(plan) + u"\n\n"_s +
           NewHostWords::tr(
               "There is no authentik on %1 yet. It is made there from the backup of %2, and the backup is "
               "restored onto it.",
               "@info question: host, time")
               .arg(line.target, QLocale().toString(source.manifest.startedAt.toLocalTime(), QLocale::ShortFormat));
}

Answer preview(const RestorePlan &plan)
{
    QJsonObject json = toJson(plan);
    json[u"checks"_s] = checksJson(plan.checks);
    return succeeded({{u"plan"_s, json}},
                     planText(plan) + u"\n\n"_s +
                         NewHostWords::tr("Then the backup is restored onto it, as onto any server.", "@info"));
}

} // namespace

MadeHost makeHost(
    const RestoreSource &source, const CommandLine &line, const LoggedIn &on, Console &console, std::stop_token stop)
{
    const auto instead = [](const Answer &answer) { return MadeHost{.host = {}, .deployment = {}, .answer = answer}; };
    const Result<NewHost> host = lookAtNewHost(*on.server, source, stop);
    if (!host)
        return instead(failedWith(host.error()));
    const Result<RestorePlan> plan = planNewHost(source, *host);
    if (!plan)
        return instead(blockedBy(newHostChecks(source, *host), plan.error()));
    if (line.planOnly)
        return instead(preview(*plan));
    if (const Result<> agreed = confirm(line, *on.questions, summary(*plan, source, line), stop); !agreed)
        return instead(failedWith(agreed.error()));
    const auto told = [&](const QString &stepId) { console.note(stepTitle(stepId) + u'…'); };
    const Result<Deployment> made = makeDeployment(*on.server, source, *host, told, stop);
    if (!made)
        return instead(made.error().code == ErrorCode::ConfigurationRefused ? refusedWith(made.error())
                                                                            : failedWith(made.error()));
    return MadeHost{.host = *host, .deployment = *made, .answer = {}};
}

} // namespace keeper::cli
