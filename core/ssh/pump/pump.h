// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/ssh/pump/opening.h"
#include "core/ssh/pump/stream.h"
#include "core/ssh/pump/transport.h"

#include <QString>

#include <atomic>
#include <chrono>
#include <deque>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace keeper {

class IdleEndpoint;

struct PumpLimits
{
    std::chrono::seconds silence{90};       ///< Nothing heard for so long: lost. A third of it: keepalives.
    std::chrono::microseconds roundTrip{0}; ///< Chooses the window.
};

/// The thread of one connection: the pump that alone touches libssh2 from the log-in on. It never blocks but in
/// its poll(), where it waits for the wire, for local sockets of relays, and to be woken.
class Pump
{
public:
    Pump(std::unique_ptr<Transport> transport, const PumpLimits &limits);
    ~Pump(); ///< As close().

    [[nodiscard]] const std::shared_ptr<Waker> &waker() const { return m_waker; }
    /// Waits for its channel. Thread-safe.
    [[nodiscard]] Result<> open(const std::shared_ptr<Opening> &opening, const std::stop_token &stop);
    void close(); ///< Ends everything with ConnectionLost. Thread-safe, idempotent, waits for nobody.

private:
    void run();
    [[nodiscard]] bool turn();
    [[nodiscard]] bool stepOpening();
    void startNextOpening();
    [[nodiscard]] bool stepStreams();
    void sortInput();
    void keepAlive();
    void watchWire();
    void sleep();
    void loseAll();
    void die(const QString &why);

    std::unique_ptr<Transport> m_transport;
    PumpLimits m_limits;
    std::shared_ptr<Waker> m_waker = std::make_shared<Waker>();
    std::atomic<bool> m_stopping = false;

    // The thread's own.
    std::list<Stream> m_streams;
    std::shared_ptr<Opening> m_opening;
    std::weak_ptr<IdleEndpoint> m_idle;
    std::optional<Error> m_death;

    std::mutex m_mutex; ///< For the two below.
    std::deque<std::shared_ptr<Opening>> m_waiting;
    std::optional<Error> m_over;

    std::mutex m_joining;
    std::thread m_thread; ///< Last: it uses all of the above.
};

} // namespace keeper
