// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commandline.h"
#include "app/cli/interrupt.h"
#include "app/cli/terminal/console.h"
#include "core/base/redactor.h"
#include "core/postgres/session/postgrescommand.h"
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace keeper::cli;

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
    const Answer answer = line ? line->carryOut(*line, console, interrupt.token()) : failedWith(line.error());
    return print(answer, console, json, double(clock.elapsed()) / 1000);
}
