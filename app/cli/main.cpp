// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/terminal/console.h"
#include "core/base/redactor.h"
#include "core/postgres/session/environment.h"
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace keeper::cli;

namespace {

Answer carryOut(const CommandLine &line, Console &console, const std::stop_token &stop)
{
    switch (line.verb) {
    case Verb::Discover:
        return discover(line, console, stop);
    case Verb::Backup:
        return backup(line, console, stop);
    case Verb::Verify:
        return verify(line, console, stop);
    case Verb::Show:
        return show(line);
    case Verb::List:
        return list(line);
    case Verb::Restore:
        return restore(line, console, stop);
    case Verb::Undo:
        return undo(line, console, stop);
    case Verb::Resume:
        return resume(line, console, stop);
    case Verb::Release:
        return release(line, console, stop);
    case Verb::Runs:
        return runs(line, console, stop);
    case Verb::Help:
        return succeeded({}, line.helpText.trimmed());
    case Verb::Version:
        return succeeded({}, u"authentik-keeper-cli "_s + QCoreApplication::applicationVersion());
    }
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    keeper::forgetPostgresEnvironment(); // before the first thread
    const Interrupt interrupt;
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"authentik-keeper"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KEEPER_VERSION));
    keeper::installWords(app);

    QElapsedTimer clock;
    clock.start();
    const QStringList arguments = QCoreApplication::arguments();
    const auto line = parseCommandLine(arguments);
    const bool json = line ? line->json : arguments.contains("--json"_L1);
    Console console(line && line->quiet);
    keeper::Redactor::installMessageHandler(line && line->verbose);
    const Answer answer = line ? carryOut(*line, console, interrupt.token()) : failedWith(line.error());
    return print(answer, console, json, double(clock.elapsed()) / 1000);
}
