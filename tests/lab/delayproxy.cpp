// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between a client and a server on loopback: delays all bytes as a long line does, without making the line
// narrower, and can cut it.
#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <list>
#include <netinet/tcp.h>
#include <optional>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr size_t ReadSize = 256 * 1024;
/// What is under way in one direction at most: enough for 600 MB/s at 200 ms there and back.
constexpr size_t LineCapacity = 64 * 1024 * 1024;

struct Options
{
    uint16_t listen = 0;
    uint16_t target = 0;
    std::chrono::milliseconds roundTrip{0};
    std::optional<uint64_t> cutAfter;
    bool reset = false;
};

/// Bytes on their way in one direction, each piece with the time it arrives.
class Line
{
public:
    Line(int from, int to, Clock::duration delay)
        : m_from(from)
        , m_to(to)
        , m_delay(delay)
    {}

    bool wantsRead() const { return !m_ended && m_held < LineCapacity; }
    bool finished() const { return m_closed; }
    uint64_t delivered() const { return m_delivered; }
    int source() const { return m_from; }
    int sink() const { return m_to; }

    /// When the next piece is due; nothing when none is under way.
    std::optional<Clock::time_point> due() const
    {
        if (!m_pieces.empty())
            return m_pieces.front().due;
        return m_ended && !m_closed ? std::optional(m_endDue) : std::nullopt;
    }

    /// Takes what the source has; false when the connection is broken.
    bool read()
    {
        std::vector<char> data = takeSpare();
        const ssize_t got = recv(m_from, data.data(), data.size(), 0);
        if (got < 0)
            return errno == EAGAIN || errno == EINTR;
        if (got == 0) {
            m_ended = true;
            m_endDue = Clock::now() + m_delay;
            return true;
        }
        m_held += size_t(got);
        m_pieces.push_back({Clock::now() + m_delay, std::move(data), size_t(got), 0});
        return true;
    }

    /// Gives the sink what has arrived, `budget` bytes at most; false when the connection is broken.
    bool write(uint64_t budget)
    {
        const auto now = Clock::now();
        while (!m_pieces.empty() && m_pieces.front().due <= now && budget > 0) {
            Piece &piece = m_pieces.front();
            const size_t length = std::min<uint64_t>(piece.size - piece.sent, budget);
            const ssize_t put = send(m_to, piece.data.data() + piece.sent, length, MSG_NOSIGNAL);
            m_blocked = put < 0 && errno == EAGAIN;
            if (put < 0)
                return m_blocked || errno == EINTR;
            piece.sent += size_t(put);
            budget -= uint64_t(put);
            m_delivered += uint64_t(put);
            m_held -= size_t(put);
            if (piece.sent == piece.size) {
                m_spare.push_back(std::move(piece.data));
                m_pieces.pop_front();
            }
        }
        if (m_pieces.empty() && m_ended && !m_closed && m_endDue <= now) {
            shutdown(m_to, SHUT_WR);
            m_closed = true;
        }
        return true;
    }

    bool blocked() const { return m_blocked; }

private:
    struct Piece
    {
        Clock::time_point due;
        std::vector<char> data;
        size_t size;
        size_t sent;
    };

    std::vector<char> takeSpare()
    {
        if (m_spare.empty())
            return std::vector<char>(ReadSize);
        std::vector<char> data = std::move(m_spare.back());
        m_spare.pop_back();
        return data;
    }

    int m_from;
    int m_to;
    Clock::duration m_delay;
    std::deque<Piece> m_pieces;
    std::vector<std::vector<char>> m_spare;
    size_t m_held = 0;
    uint64_t m_delivered = 0;
    bool m_ended = false;
    bool m_closed = false;
    bool m_blocked = false;
    Clock::time_point m_endDue;
};

struct Connection
{
    Line up;
    Line down;
};

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "delayproxy: %s: %s\n", what, std::strerror(errno));
    std::exit(1);
}

sockaddr_in loopback(uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

void prepare(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
}

int listenOn(uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address = loopback(port);
    socklen_t length = sizeof address;
    if (bind(socket, reinterpret_cast<sockaddr *>(&address), length) != 0 || listen(socket, 64) != 0)
        fail("listen");
    getsockname(socket, reinterpret_cast<sockaddr *>(&address), &length);
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    return socket;
}

void accept(int listener, const Options &options, std::list<Connection> &connections)
{
    const int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(options.target);
    if (connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        close(client);
        close(server);
        return;
    }
    prepare(client);
    prepare(server);
    const Clock::duration oneWay = std::chrono::duration_cast<Clock::duration>(options.roundTrip) / 2;
    connections.push_back({Line(client, server, oneWay), Line(server, client, oneWay)});
}

/// Moves what is due; false when the connection is over, cut or broken.
bool serve(Connection &connection, const Options &options, short clientEvents, short serverEvents)
{
    constexpr short Readable = POLLIN | POLLHUP | POLLERR;
    if ((clientEvents & Readable) && connection.up.wantsRead() && !connection.up.read())
        return false;
    if ((serverEvents & Readable) && connection.down.wantsRead() && !connection.down.read())
        return false;
    const uint64_t budget = options.cutAfter ? *options.cutAfter - connection.down.delivered() : UINT64_MAX;
    if (!connection.up.write(UINT64_MAX) || !connection.down.write(budget))
        return false;
    if (options.cutAfter && connection.down.delivered() >= *options.cutAfter)
        return false;
    return !(connection.up.finished() && connection.down.finished());
}

void end(const Connection &connection, const Options &options)
{
    for (const int socket : {connection.up.source(), connection.down.source()}) {
        const linger hard{1, 0};
        if (options.reset)
            setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        close(socket);
    }
}

void watch(const Line &line, pollfd &source, pollfd &sink, std::optional<Clock::time_point> &next)
{
    if (line.wantsRead())
        source.events |= POLLIN;
    const auto due = line.due();
    if (!due)
        return;
    if (line.blocked())
        sink.events |= POLLOUT;
    if (!line.blocked() || *due > Clock::now())
        next = next ? std::min(*next, *due) : *due;
}

void run(int listener, const Options &options)
{
    std::list<Connection> connections;
    std::vector<pollfd> watched;
    while (true) {
        std::optional<Clock::time_point> next;
        watched.assign(1, {listener, POLLIN, 0});
        for (const Connection &connection : connections) {
            pollfd client{connection.up.source(), 0, 0};
            pollfd server{connection.down.source(), 0, 0};
            watch(connection.up, client, server, next);
            watch(connection.down, server, client, next);
            // A half that is not watched would report its hang-up for ever.
            client.fd = client.events ? client.fd : -1;
            server.fd = server.events ? server.fd : -1;
            watched.push_back(client);
            watched.push_back(server);
        }
        timespec wait{};
        if (next) {
            const auto left = std::max(Clock::duration::zero(), *next - Clock::now());
            wait = {time_t(left / std::chrono::seconds(1)), long((left % std::chrono::seconds(1)).count())};
        }
        ppoll(watched.data(), watched.size(), next ? &wait : nullptr, nullptr);
        size_t place = 1;
        for (auto connection = connections.begin(); connection != connections.end(); place += 2) {
            if (serve(*connection, options, watched[place].revents, watched[place + 1].revents)) {
                ++connection;
                continue;
            }
            end(*connection, options);
            connection = connections.erase(connection);
        }
        if (watched[0].revents)
            accept(listener, options, connections);
    }
}

std::optional<Options> parse(int count, char **arguments)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string_view name = arguments[i];
        if (name == "--reset") {
            options.reset = true;
            continue;
        }
        if (++i == count)
            return std::nullopt;
        std::string_view value = arguments[i];
        value.remove_prefix(value.starts_with("127.0.0.1:") ? 10 : 0);
        unsigned long long number = 0;
        const auto [rest, wrong] = std::from_chars(value.begin(), value.end(), number);
        if (wrong != std::errc() || rest != value.end())
            return std::nullopt;
        if (name == "--to")
            options.target = uint16_t(number);
        else if (name == "--listen")
            options.listen = uint16_t(number);
        else if (name == "--delay-ms")
            options.roundTrip = std::chrono::milliseconds(number);
        else if (name == "--cut-after")
            options.cutAfter = number;
        else
            return std::nullopt;
    }
    return options.target ? std::optional(options) : std::nullopt;
}

} // namespace

int main(int count, char **arguments)
{
    const auto options = parse(count, arguments);
    if (!options) {
        std::fprintf(stderr, "usage: delayproxy --to 127.0.0.1:PORT [--listen PORT] [--delay-ms ROUND_TRIP]\n"
                             "                  [--cut-after BYTES_TO_CLIENT [--reset]]\n"
                             "Prints the port it listens on, on 127.0.0.1, and serves until it is ended.\n");
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    run(listenOn(options->listen), *options);
}
