// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/pump.h"

#include <algorithm>
#include <poll.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

// Pulls are bound by window / round trip; 8 MiB is enough below 5 ms, and 16 MiB gave 200 MB/s at 30 ms where
// OpenSSH's client reaches 62. Four full windows stay below the program's 150 MB.
constexpr unsigned nearWindow = 8 << 20;
constexpr unsigned farWindow = 16 << 20;
constexpr std::chrono::milliseconds nearRoundTrip{5};

} // namespace

/// The near end of a channel that carries nothing. libssh2 reads the wire only for a channel's sake, so without
/// one the server's own keepalives would go unanswered, and it would hang up on an idle connection.
class IdleEndpoint final : public Endpoint
{
public:
    void leave() { m_left = true; }
    [[nodiscard]] qsizetype room() override { return 1024; }
    void deliver(QByteArrayView) override {}
    void deliverEnd() override {}
    [[nodiscard]] QByteArray takeOutgoing() override { return {}; }
    [[nodiscard]] bool outgoingEnded() override { return false; }
    [[nodiscard]] bool wantsClose() override { return false; }
    [[nodiscard]] bool isAbandoned() override { return m_left; }
    void closed(const ExitState &) override {}
    void lost(const Error &) override {}

private:
    bool m_left = false;
};

Pump::Pump(std::unique_ptr<Transport> transport, const PumpLimits &limits)
    : m_transport(std::move(transport))
    , m_limits(limits)
{
    const auto interval = static_cast<unsigned>(m_limits.silence.count() / 3);
    libssh2_keepalive_config(m_transport->session(), 1, std::max(1U, interval));
    m_thread = std::thread(&Pump::run, this);
}

Pump::~Pump()
{
    close();
}

void Pump::close()
{
    m_stopping = true;
    m_waker->wake();
    const std::lock_guard lock(m_joining);
    if (m_thread.joinable())
        m_thread.join();
}

Result<> Pump::open(const std::shared_ptr<Opening> &opening, const std::stop_token &stop)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_over)
            return std::unexpected(*m_over);
        m_waiting.push_back(opening);
    }
    m_waker->wake();
    return opening->wait(stop);
}

void Pump::run()
{
    while (!m_stopping && !m_death) {
        m_waker->clear();
        m_transport->wire().fill();
        const bool progress = turn();
        m_transport->wire().flush();
        watchWire();
        if (!progress && !m_death && !m_stopping)
            sleep();
    }
    loseAll();
    m_transport.reset();
}

bool Pump::turn()
{
    sortInput();
    keepAlive();
    const bool opened = !m_death && stepOpening();
    return (!m_death && stepStreams()) || opened;
}

/// No read inside a turn can fetch from the socket, so after one without progress nothing is queued unseen:
/// sleeping while output was queued by another channel's call is what makes libssh2 slow elsewhere.
void Pump::sortInput()
{
    const auto flowing = std::ranges::find_if(m_streams, &Stream::isFlowing);
    if (flowing != m_streams.end() && !flowing->sortInput())
        die(m_transport->lastMessage());
}

void Pump::keepAlive()
{
    libssh2_keepalive_send(m_transport->session(), nullptr);
}

bool Pump::stepOpening()
{
    if (!m_opening)
        startNextOpening();
    if (!m_opening)
        return false;
    // A server may allow few sessions: the idle one leaves before a real one comes.
    const auto idle = m_idle.lock();
    if (idle && m_opening->takesSession() && idle != m_opening->endpoint()) {
        idle->leave();
        return false;
    }
    const bool near = m_limits.roundTrip < nearRoundTrip;
    if (!m_opening->step(m_transport->session(), near ? nearWindow : farWindow))
        return false;
    const auto opening = std::exchange(m_opening, nullptr);
    if (opening->channel())
        m_streams.emplace_back(m_transport->session(), opening->channel(), opening->endpoint());
    opening->finish();
    return true;
}

void Pump::startNextOpening()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_waiting.empty()) {
            m_opening = m_waiting.front();
            m_waiting.pop_front();
            return;
        }
    }
    if (m_streams.empty() && m_transport->wire().hasInput()) {
        const auto idle = std::make_shared<IdleEndpoint>();
        m_idle = idle;
        m_opening = Opening::session({}, idle);
    }
}

bool Pump::stepStreams()
{
    bool progress = false;
    for (Stream &stream : m_streams) {
        const Stream::Turn turn = stream.step(m_transport->wire());
        if (turn == Stream::Turn::SessionDead) {
            die(m_transport->lastMessage());
            return false;
        }
        progress = progress || turn == Stream::Turn::Progress;
    }
    std::erase_if(m_streams, [](const Stream &stream) { return stream.isDone(); });
    return progress;
}

void Pump::watchWire()
{
    Wire &wire = m_transport->wire();
    if (wire.hasInput())
        return;
    if (wire.ended())
        die(u"the other side ended the connection"_s);
    else if (Wire::Clock::now() - wire.lastReceived() > m_limits.silence)
        die(u"nothing heard for %1 s"_s.arg(m_limits.silence.count()));
}

void Pump::sleep()
{
    Wire &wire = m_transport->wire();
    std::vector<pollfd> polled;
    const auto events = (wire.hasInput() ? 0 : POLLIN) | (wire.unsent() > 0 ? POLLOUT : 0);
    polled.push_back({.fd = wire.descriptor(), .events = static_cast<short>(events), .revents = 0});
    polled.push_back({.fd = m_waker->descriptor(), .events = POLLIN, .revents = 0});
    for (const Stream &stream : m_streams) {
        // A socket that nothing is wanted of would still wake us with its hang-up.
        if (const short wanted = stream.localEvents(); wanted != 0)
            polled.push_back({.fd = stream.endpoint().descriptor(), .events = wanted, .revents = 0});
    }
    // Once a second is often enough for keepalives and silence, which are counted in seconds. Closing channels
    // alone take the input packet by packet.
    const int timeout = wire.hasInput() && !m_streams.empty() ? 10 : 1000;
    ::poll(polled.data(), polled.size(), timeout);
    if (wire.hasInput() && (polled.front().revents & (POLLHUP | POLLERR)) != 0)
        die(u"the other side ended the connection"_s);
}

void Pump::die(const QString &why)
{
    if (!m_death)
        m_death = Error{.code = ErrorCode::ConnectionLost, .detail = why};
}

void Pump::loseAll()
{
    die(u"closed by us"_s);
    std::deque<std::shared_ptr<Opening>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        m_over = m_death;
        waiting = std::exchange(m_waiting, {});
    }
    if (m_opening)
        waiting.push_front(std::exchange(m_opening, nullptr));
    for (const auto &opening : waiting)
        opening->finish(std::unexpected(*m_death));
    for (const Stream &stream : m_streams)
        stream.endpoint().lost(*m_death);
    m_streams.clear();
}

} // namespace keeper
