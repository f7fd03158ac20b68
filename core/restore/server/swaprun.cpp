// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/server/swaprun.h"

#include "core/restore/plan/planrun.h"

#include <algorithm>
#include <ranges>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keeper {

namespace {

constexpr auto lookEvery = 300ms;
constexpr int mostMends = 3;
constexpr int mostLooksForBegin = 30;

} // namespace

QList<SwapEvent> SwapState::sinceBegin() const
{
    const auto begin = std::ranges::find(events | std::views::reverse, u"begin"_s, &SwapEvent::word);
    const qsizetype skip = std::distance(begin, (events | std::views::reverse).end());
    return skip == 0 ? QList<SwapEvent>() : events.sliced(skip - 1);
}

bool SwapState::has(QLatin1StringView word) const
{
    return std::ranges::any_of(sinceBegin(), [&](const SwapEvent &event) { return event.word == word; });
}

std::optional<Side> SwapState::direction() const
{
    const QList<SwapEvent> latest = sinceBegin();
    return latest.isEmpty() ? std::nullopt : named<Side>(latest.first().rest);
}

std::optional<Side> SwapState::side() const
{
    const QList<SwapEvent> latest = sinceBegin();
    const auto finished = std::ranges::find(latest, u"finished"_s, &SwapEvent::word);
    return finished == latest.end() ? std::nullopt : named<Side>(finished->rest);
}

bool SwapState::isHealthy() const
{
    return has("proven"_L1);
}

qsizetype SwapState::swaps() const
{
    return std::ranges::count(events, u"finished"_s, &SwapEvent::word);
}

bool SwapState::wasRestored() const
{
    return std::ranges::any_of(events, [](const SwapEvent &event) {
        return event.word == "finished"_L1 && named<Side>(event.rest) == Side::Restored;
    });
}

ServerRunState serverRunState(const SwapState &swap)
{
    if (swap.events.isEmpty())
        return ServerRunState::Building;
    if (!swap.side())
        return ServerRunState::Interrupted;
    if (swap.side() == Side::Before) // put back at the first try: nothing was ever restored
        return swap.wasRestored() ? ServerRunState::Undone : ServerRunState::Building;
    return swap.isHealthy() ? ServerRunState::Restored : ServerRunState::Unproven;
}

std::optional<Downtime> SwapState::downtime() const
{
    const QList<SwapEvent> latest = sinceBegin();
    const auto at = [&](const QString &word) -> std::optional<double> {
        const auto event = std::ranges::find(latest, word, &SwapEvent::word);
        return event == latest.end() ? std::nullopt : std::optional(event->seconds);
    };
    const auto stopping = at(u"stopping"_s);
    const auto stopped = at(u"stopped"_s);
    const auto starting = at(u"starting"_s);
    const auto ready = at(u"ready"_s);
    const auto started = ready ? ready : at(u"started"_s);
    if (!stopping || !stopped || !starting || !started)
        return std::nullopt;
    return Downtime{.stop = *stopped - *stopping, .ours = *starting - *stopped, .start = *started - *starting};
}

SwapState swapStateIn(const QByteArray &status)
{
    SwapState state;
    QList<QByteArray> lines = status.split('\n');
    state.isActive = !lines.isEmpty() && lines.takeFirst() == "active";
    for (const QByteArray &line : std::as_const(lines)) {
        const QList<QByteArray> words = line.split(' ');
        bool isNumber = false;
        const double seconds = words.first().toDouble(&isNumber);
        if (isNumber && words.size() >= 2)
            state.events += {.seconds = seconds,
                             .word = QString::fromUtf8(words.at(1)),
                             .rest = QString::fromUtf8(words.sliced(2).join(' '))};
    }
    return state;
}

QByteArray swapVerb(std::optional<Side> to)
{
    return to ? nameOf(*to).toLatin1() : "mend"_ba;
}

SwapRun::SwapRun(Server &server, const QByteArray &folder, const SecretString &password, const SecretString &after)
    : m_server(server)
    , m_folder(folder)
    , m_password(password)
    , m_after(after)
{}

RemoteCommand SwapRun::command(const QByteArray &script, const QList<QByteArray> &words) const
{
    RemoteCommand command = RemoteCommand::script(script, QList<QByteArray>{m_folder} + words);
    command.at(m_server.engine().place());
    return command;
}

Result<SwapState> SwapRun::state(std::stop_token stop)
{
    return m_server.read(command(R"sh(exec sh "$1/swap.sh" status)sh", {}), stop).transform(swapStateIn);
}

Result<> SwapRun::launch(std::optional<Side> to, std::stop_token stop)
{
    m_before = -1;
    if (to) { // mending may find nothing to do
        const auto before = state(stop);
        if (!before)
            return std::unexpected(before.error());
        m_before = before->events.size();
    }
    RemoteCommand launching = launchCommand(m_server.engine(), m_folder, swapVerb(to));
    if (!m_password.isEmpty())
        launching.secretEnvironment("PGPASSWORD", m_password);
    if (!m_after.isEmpty())
        launching.secretEnvironment("KEEPER_PASSWORD_AFTER", m_after);
    const auto launched = m_server.read(launching, stop);
    if (!launched)
        return std::unexpected(launched.error());
    return {};
}

Result<> SwapRun::askToGoBack()
{
    return m_server.read(command(R"sh(exec touch "$1/go-back")sh", {}), {}).transform([](const auto &) {});
}

Result<SwapState> SwapRun::watch(const std::function<void(const SwapState &)> &told, std::stop_token stop)
{
    bool asked = false;
    int mends = 0;
    for (int looks = 0;; ++looks) {
        // Not stopped by `stop`: whatever is wished for, the end of the swap is waited for.
        const auto now = state({});
        if (!now)
            return fail(ErrorCode::SwapUnfinished, now.error().detail, now.error().facts);
        told(*now);
        const bool isBegun = now->events.size() > m_before;
        if (!isBegun && looks > mostLooksForBegin)
            return fail(ErrorCode::SwapUnfinished, u"the script on the server did not begin"_s);
        if (!now->isActive && isBegun) {
            if (now->side())
                return *now;
            // The script and its guard are gone, or it could not put everything back.
            if (now->has("stuck"_L1) || mends++ == mostMends)
                return fail(ErrorCode::SwapUnfinished, u"the script on the server could not put everything back"_s,
                            {{u"stuck"_s, u"yes"_s}});
            if (const auto mending = launch({}, {}); !mending)
                return fail(ErrorCode::SwapUnfinished, mending.error().detail, mending.error().facts);
        }
        if (stop.stop_requested() && !asked)
            asked = askToGoBack().has_value();
        std::this_thread::sleep_for(lookEvery);
    }
}

Result<> SwapRun::note(const QByteArray &word, std::stop_token stop)
{
    return m_server.read(command(R"sh(exec sh "$1/swap.sh" "$2")sh", {word}), stop).transform([](const auto &) {});
}

} // namespace keeper
