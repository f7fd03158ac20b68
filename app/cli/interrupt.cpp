// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include "app/cli/answer.h"

#include <csignal>
#include <ctime>
#include <unistd.h>

namespace keeper::cli {

namespace {

sigset_t endingSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&ending, signal);
    return ending;
}

} // namespace

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

Interrupt::~Interrupt()
{
    m_waiter.request_stop();
}

} // namespace keeper::cli
