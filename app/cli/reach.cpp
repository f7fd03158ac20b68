// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach.h"

#include "app/cli/terminal/console.h"
#include "app/cli/terminal/terminalquestions.h"
#include "core/deployment/finder.h"
#include "core/settings/paths.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reach)
};

Result<std::shared_ptr<Connection>> connectTo(const CommandLine &line,
                                              Console &console,
                                              Questions &questions,
                                              const std::stop_token &stop)
{
    const Result<Target> target = Target::parse(line.target);
    if (!target)
        return std::unexpected(target.error());
    const Result<HostConfig> host = resolveHost(*target);
    if (!host)
        return std::unexpected(host.error());
    for (const QString &option : host->notHonoured)
        console.note(
            Words::tr("The ssh configuration sets %1, which is not supported yet; going on without it.", "@info")
                .arg(option));
    console.note(Words::tr("Connecting to %1@%2, port %3…", "@info")
                     .arg(host->user, host->hostName, QString::number(host->port)));
    return Connection::open({.host = *host,
                             .identityFiles = line.identity.isEmpty() ? QStringList() : QStringList(line.identity),
                             .acceptedHostKey = line.acceptHostKey,
                             .programKnownHosts = programKnownHostsFile()},
                            questions, stop);
}

} // namespace

Result<LoggedIn> logIn(const CommandLine &line, Console &console, std::stop_token stop)
{
    const auto questions = std::make_shared<TerminalQuestions>(console);
    const auto connection = connectTo(line, console, *questions, stop);
    if (!connection)
        return std::unexpected(connection.error());
    return LoggedIn{.server = std::make_shared<Server>(*connection, questions), .questions = questions};
}

Result<Deployment> chooseAuthentik(const LoggedIn &on, const CommandLine &line, Console &console, std::stop_token stop)
{
    console.note(Words::tr("Looking for authentik…", "@info"));
    Result<Deployment> found = findDeployment(*on.server, line.project, stop);
    if (found || found.error().code != ErrorCode::SeveralDeployments)
        return found;
    // On a terminal the person chooses; elsewhere the error names the projects.
    const QString projects = found.error().facts.value(u"projects"_s);
    const auto answer = on.questions->askLine(
        Words::tr("There are several authentiks on this server:\n%1\nWhich project? ", "@info question").arg(projects),
        true, stop);
    if (!answer || !projects.split(u'\n').contains(QString::fromUtf8(*answer)))
        return found;
    return findDeployment(*on.server, QString::fromUtf8(*answer), stop);
}

Result<Reached> reach(const CommandLine &line, Console &console, std::stop_token stop)
{
    const Result<LoggedIn> on = logIn(line, console, stop);
    if (!on)
        return std::unexpected(on.error());
    const Result<Deployment> deployment = chooseAuthentik(*on, line, console, stop);
    if (!deployment)
        return std::unexpected(deployment.error());
    Result<Survey> survey = takeSurvey(*on->server, *deployment, stop);
    if (!survey)
        return std::unexpected(survey.error());
    return Reached{.on = *on, .survey = std::move(*survey)};
}

} // namespace keeper::cli
