// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/server.h"

#include "core/base/random.h"
#include "core/remote/deadline.h"
#include "core/remote/elevation.h"
#include "core/remote/feed.h"
#include "core/remote/sessionlimit.h"
#include "core/remote/wrapper.h"

#include <QSet>

#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

constexpr qsizetype mostOutput = 64 << 20;
// Large pieces: each costs one wake-up of this thread and one call of the hash.
constexpr qsizetype pieceSize = 512 * 1024;
constexpr auto startQuiet = 60s;
constexpr auto runQuiet = 120s;
constexpr auto watchTime = 5s; // TERM, 1 s, KILL, 3 s by the wrapper's watch
constexpr auto killTime = 5s;  // the same by a second session

enum class Input { None, Open };
/// Spare: of those kept for ending others.
enum class Slot { Passing, Lasting, Spare };

bool isName(const QByteArray &name)
{
    return !name.isEmpty() && (name[0] < '0' || name[0] > '9') && std::ranges::all_of(name, [](char c) {
        return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

/// Collects output up to the most that run() and push() give back.
ByteSink collector(QByteArray &out, const RemoteCommand &command)
{
    return [&out, &command](QByteArrayView bytes) -> Result<> {
        if (out.size() + bytes.size() > mostOutput)
            return fail(ErrorCode::CommandFailed, u"more than 64 MiB of output"_s, {{u"command"_s, command.forLog()}});
        out.append(bytes);
        return {};
    };
}

/// What a command that ended means to run() and push().
Result<Output> answerOf(const StreamProof &proof, QByteArray out, const RemoteCommand &command)
{
    if (proof.exit == 127)
        return fail(ErrorCode::CommandMissing, QString::fromUtf8(proof.err.trimmed()),
                    {{u"command"_s, command.forLog()}});
    return Output{.out = std::move(out), .err = proof.err, .exit = proof.exit};
}

/// A zero byte can't be part of an argument, and a variable's name is not quoted.
bool canBeSent(const RemoteCommand &command)
{
    const auto hasZero = [](const QByteArray &word) { return word.contains('\0'); };
    return std::ranges::none_of(command.argumentList(), hasZero) &&
           std::ranges::all_of(command.plainEnvironment(),
                               [&](const auto &one) { return isName(one.first) && !hasZero(one.second); }) &&
           std::ranges::all_of(command.secrets(), [](const auto &one) { return isName(one.first); });
}

} // namespace

class Server::Private
{
public:
    Result<ElevationState> elevation(Server &server, std::stop_token stop)
    {
        const std::scoped_lock oneAtATime(asking);
        {
            const std::scoped_lock lock(mutex);
            if (elevated)
                return *elevated;
        }
        auto found = findElevation(server, *questions, stop);
        // sudo's no is kept, or the same password would be tried again; a lost link says nothing about sudo.
        if (found || !found.error().endsEverything()) {
            const std::scoped_lock lock(mutex);
            elevated = found;
        }
        return found;
    }

    Result<SessionLimit::Opened> session(const QByteArray &line, Slot slot, std::stop_token stop)
    {
        const auto exec = [&] { return connection->exec(line, stop); };
        if (slot == Slot::Spare)
            return exec().transform([](auto channel) { return SessionLimit::Opened{.channel = std::move(channel)}; });
        return sessions->open(slot == Slot::Lasting ? SessionLimit::Use::Lasting : SessionLimit::Use::Passing, exec,
                              stop);
    }

    Result<std::unique_ptr<RemoteProcess>> open(const RemoteCommand &command,
                                                const WrapOptions &options,
                                                const SecretString &password,
                                                Slot slot,
                                                std::stop_token stop)
    {
        auto opened = session(commandLine(command, options), slot, stop);
        if (!opened)
            return std::unexpected(opened.error());
        auto process = std::make_unique<RemoteProcess>(std::move(opened->channel), options.nonce, !options.input,
                                                       std::move(opened->place));
        const SecretString first = preamble(command, options, password);
        if (!first.isEmpty()) {
            if (auto written = process->write(first.reveal(), stop); !written)
                return std::unexpected(written.error());
        }
        return process;
    }

    Result<std::unique_ptr<RemoteProcess>> start(
        Server &server, const RemoteCommand &command, Input input, Slot slot, std::stop_token stop)
    {
        if (!canBeSent(command))
            return fail(ErrorCode::Internal, u"a word that can't be sent: "_s + command.forLog());
        // Once more without the container's shell, once more with sudo's password: never a fourth time.
        for (int attempt = 0; attempt < 3; ++attempt) {
            const RemoteCommand now = known(command);
            WrapOptions options = shape(now, input);
            SecretString password;
            if (options.sudo) {
                auto state = elevation(server, stop);
                if (!state)
                    return std::unexpected(state.error());
                options.elevation = state->kind;
                password = state->password;
            }
            auto process = open(now, options, password, slot, stop);
            if (!process)
                return process;
            const auto begun = (*process)->begin(stop, startQuiet);
            if (!begun)
                return std::unexpected(abandon(server, **process, command, begun.error()));
            if (*begun == RemoteProcess::Start::Running) {
                const std::scoped_lock lock(mutex);
                noise = (*process)->noise();
                return process;
            }
            if (auto again = mend(now, options, *begun, (*process)->said()); !again)
                return std::unexpected(again.error());
        }
        return fail(ErrorCode::CommandFailed, u"did not start"_s, {{u"command"_s, command.forLog()}});
    }

    /// With what was learnt of its place.
    RemoteCommand known(RemoteCommand command) const
    {
        const std::scoped_lock lock(mutex);
        const Place place = command.place();
        return bareContainers.contains(place.id) ? command.at(place.withoutShell()) : command;
    }

    WrapOptions shape(const RemoteCommand &command, Input input) const
    {
        const std::scoped_lock lock(mutex);
        return {.nonce = randomHex(12),
                .sudo = command.place().isElevated || (!command.place().isHost() && engine.elevated),
                .elevation = Elevation::Free,
                .input = input == Input::Open};
    }

    /// A command did not start: learns from what was said whether another shape of it can; otherwise tells why.
    Result<> mend(const RemoteCommand &command,
                  const WrapOptions &options,
                  RemoteProcess::Start start,
                  const QByteArray &said)
    {
        const std::scoped_lock lock(mutex);
        const bool noShell = start == RemoteProcess::Start::ToolsMissing ||
                             said.contains("executable file not found") || said.contains("no such file or directory");
        if (const Place &place = command.place(); !place.isHost() && place.hasShell && noShell) {
            bareContainers.insert(place.id);
            return {};
        }
        if (options.sudo && said.contains("sudo")) {
            const Error error = sudoFailure(said);
            if (error.code != ErrorCode::SudoPasswordNeeded || options.elevation != Elevation::Free)
                return std::unexpected(error);
            elevated.reset(); // its ticket was good at first and has run out
            return {};
        }
        return fail(ErrorCode::CommandFailed, QString::fromUtf8(said.trimmed().left(2000)),
                    {{u"command"_s, command.forLog()}});
    }

    Error abandon(Server &server, RemoteProcess &process, const RemoteCommand &command, Error why)
    {
        const QString left = server.end(process, command);
        return left.isEmpty() ? why : std::move(why).with(u"left"_s, left);
    }

    Result<StreamProof> finish(RemoteProcess &process, const RemoteCommand &command, std::stop_token stop)
    {
        return process.finish(stop).transform_error(
            [&](Error error) { return std::move(error).with(u"command"_s, command.forLog()); });
    }

    Result<> stream(RemoteProcess &process, const ByteSink &sink, std::stop_token stop, std::chrono::milliseconds quiet)
    {
        for (;;) {
            const auto piece = process.read(pieceSize, stop, quiet);
            if (!piece)
                return std::unexpected(piece.error());
            if (piece->isEmpty())
                return {};
            if (auto taken = sink(*piece); !taken)
                return taken;
        }
    }

    std::shared_ptr<Connection> connection;
    std::shared_ptr<Questions> questions;
    const std::shared_ptr<SessionLimit> sessions = std::make_shared<SessionLimit>();
    std::mutex asking; ///< Held while a person is asked, so that two threads don't ask twice.
    mutable std::mutex mutex;
    std::optional<Result<ElevationState>> elevated;
    Engine engine;
    QSet<QByteArray> bareContainers;
    QByteArray noise;
};

Server::Server(std::shared_ptr<Connection> connection, std::shared_ptr<Questions> questions)
    : d(std::make_unique<Private>())
{
    d->connection = std::move(connection);
    d->questions = std::move(questions);
}

Server::~Server() = default;

Connection &Server::connection() const
{
    return *d->connection;
}

Result<Output> Server::run(const RemoteCommand &command, std::stop_token stop, const QByteArray &input)
{
    auto process = d->start(*this, command, input.isEmpty() ? Input::None : Input::Open, Slot::Passing, stop);
    if (!process)
        return std::unexpected(process.error());
    // A command that does not read all of its input has still answered: a failed write is no failure by itself.
    std::jthread feeder;
    if (!input.isEmpty()) {
        feeder = std::jthread([&input, &fed = **process](std::stop_token ended) {
            if (fed.write(input, ended))
                std::ignore = fed.finishWriting(ended);
        });
    }
    QByteArray out;
    const auto streamed = d->stream(**process, collector(out, command), stop, runQuiet);
    feeder = {};
    if (!streamed)
        return std::unexpected(d->abandon(*this, **process, command, streamed.error()));
    return d->finish(**process, command, stop).and_then([&](const StreamProof &proof) {
        return answerOf(proof, std::move(out), command);
    });
}

Result<StreamProof> Server::pull(const RemoteCommand &command,
                                 const ByteSink &sink,
                                 std::stop_token stop,
                                 std::chrono::milliseconds quiet)
{
    auto process = d->start(*this, command, Input::None, Slot::Passing, stop);
    if (!process)
        return std::unexpected(process.error());
    const auto streamed = d->stream(**process, sink, stop, quiet);
    if (!streamed)
        return std::unexpected(d->abandon(*this, **process, command, streamed.error()));
    return d->finish(**process, command, stop);
}

Result<Output> Server::push(const RemoteCommand &command,
                            const ByteSource &source,
                            std::stop_token stop,
                            std::chrono::milliseconds quiet,
                            PushProof how)
{
    const QByteArray nonce = randomHex(12);
    auto process = d->start(*this, command.behind(receivingScript(how), {nonce}), Input::Open, Slot::Passing, stop);
    if (!process)
        return std::unexpected(process.error());
    std::stop_source own;
    const std::stop_callback passOn(stop, [&own] { own.request_stop(); });
    Feed feed(**process, source, own, quiet);
    QByteArray out;
    const ByteSink collect = collector(out, command);
    const ByteSink counted = [&](QByteArrayView bytes) {
        feed.noteProgress();
        return collect(bytes);
    };
    const auto streamed = d->stream(**process, counted, own.get_token(), {});
    feed.end();
    if (!streamed)
        return std::unexpected(d->abandon(*this, **process, command, feed.error().value_or(streamed.error())));
    auto proof = d->finish(**process, command, stop);
    if (!proof)
        return std::unexpected(proof.error());
    if (feed.error())
        return std::unexpected(*feed.error());
    const QByteArray sent = feed.sha256();
    const QByteArray received = how == PushProof::Caller ? sent : takeReceived(proof->err, nonce);
    if (proof->exit == 0 && (!feed.isWhole() || received != sent))
        return fail(ErrorCode::StreamDamaged,
                    u"SHA-256 sent %1, received %2"_s.arg(QLatin1StringView(sent), QLatin1StringView(received)),
                    {{u"command"_s, command.forLog()}});
    return answerOf(*proof, std::move(out), command);
}

Result<std::unique_ptr<RemoteProcess>> Server::converse(const RemoteCommand &command, std::stop_token stop)
{
    return d->start(*this, command, Input::Open, Slot::Lasting, stop);
}

QString Server::end(RemoteProcess &process, const RemoteCommand &command)
{
    const auto drop = [](QByteArrayView) { return Result<>(); };
    const Deadline first(watchTime);
    std::ignore = process.finishWriting(first.token());
    if (process.processGroup().isEmpty()) {
        const auto begun = process.begin(first.token(), {});
        if (begun && *begun != RemoteProcess::Start::Running)
            return {};
    }
    const QByteArray group = process.processGroup();
    if (group.isEmpty())
        return command.forLog();
    // Where the wrapper's own watch is at it nobody else should be: each would take the other's helpers for ours.
    if (process.isWatched() && d->stream(process, drop, first.token(), {}))
        return {};

    // Outside a container without a shell only its client can be ended.
    const Place place = d->known(command).place();
    const bool asRoot = place.isElevated || engine().elevated;
    const Place there = place.hasShell ? place : asRoot ? Place::root() : Place();
    const RemoteCommand ending = RemoteCommand::script(endGroupScript(), {group}).at(there);
    const RemoteCommand byHand = RemoteCommand::script("kill -KILL -" + group).at(there);
    const Deadline second(killTime);
    auto killer = d->start(*this, ending, Input::None, Slot::Spare, second.token());
    if (killer && d->stream(**killer, drop, second.token(), {})) {
        const auto proof = (*killer)->finish(second.token());
        if (proof && proof->exit == 0)
            return place.hasShell ? QString() : command.forLog();
    }
    return byHand.forLog();
}

Result<> Server::prepareElevation(std::stop_token stop)
{
    return d->elevation(*this, stop).transform([](const ElevationState &) {});
}

void Server::setEngine(const Engine &engine)
{
    const std::scoped_lock lock(d->mutex);
    d->engine = engine;
}

Engine Server::engine() const
{
    const std::scoped_lock lock(d->mutex);
    return d->engine;
}

QByteArray Server::loginNoise() const
{
    const std::scoped_lock lock(d->mutex);
    return d->noise;
}

} // namespace keeper
