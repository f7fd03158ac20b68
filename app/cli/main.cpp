// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commandline.h"
#include "app/cli/terminal/console.h"
#include "core/base/descriptor.h"
#include "core/base/redactor.h"
#include "core/postgres/session/postgrescommand.h"
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <csignal>
#include <ctime>
#include <stop_token>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace keeper::cli;

namespace {

sigset_t endingSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&ending, signal);
    return ending;
}

/// Turns Ctrl-C (INT), TERM and HUP into a stop request; a second one ends the program at once.
/// Made first in main(), before any thread: the signals are blocked for all of them.
class Interrupt
{
public:
    Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_waiter; ///< Ends with this.
};

Interrupt::Interrupt()
{
    std::signal(SIGPIPE, SIG_IGN);
    const sigset_t ending = endingSignals();
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    m_waiter = std::jthread([this, ending](const std::stop_token &ended) {
        const timespec turn{.tv_sec = 0, .tv_nsec = 200'000'000};
        while (!ended.stop_requested()) {
            if (sigtimedwait(&ending, nullptr, &turn) < 0)
                continue;
            if (!m_source.request_stop())
                _exit(exits::Cancelled);
        }
    });
}

} // namespace

int main(int argc, char *argv[])
{
    keeper::openStandardDescriptors();
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
