// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secretstring.h"
#include "core/remote/server.h"
#include "core/restore/plan/planrestore.h"
#include "core/restore/server/serverrun.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace keeper {

/// One line of swap.sh's state file.
struct SwapEvent
{
    double seconds = 0; ///< Since the host started.
    QString word;       ///< "stopped"
    QString rest;       ///< "forth"
    friend bool operator==(const SwapEvent &, const SwapEvent &) = default;
};

/// What a state file says.
struct SwapState
{
    QList<SwapEvent> events;
    bool isActive = false; ///< A script is at work.

    [[nodiscard]] QList<SwapEvent> sinceBegin() const;    ///< Of the latest swap.
    [[nodiscard]] bool has(QLatin1StringView word) const; ///< Since the latest begin.
    [[nodiscard]] std::optional<Side> direction() const;  ///< Of the latest swap; empty: none was ever begun.
    [[nodiscard]] std::optional<Side> side() const;       ///< The side that is live; empty while that is open.
    [[nodiscard]] bool isHealthy() const;                 ///< Since the latest begin.
    /// How often a swap ended, on either side: after the first on Restored both states are whole and kept.
    [[nodiscard]] qsizetype swaps() const;
    [[nodiscard]] bool wasRestored() const; ///< What was restored was live at some time.
    /// Of the latest swap, as far as it came.
    [[nodiscard]] std::optional<Downtime> downtime() const;
};

/// Reads "active" or "idle" and the state file, as `swap.sh status` prints them. Lines that are none are left aside.
[[nodiscard]] SwapState swapStateIn(const QByteArray &status);

/// What swap.sh is told: the side's name; none: "mend".
[[nodiscard]] QByteArray swapVerb(std::optional<Side> to);

/// Where a run stands whose state file says so.
[[nodiscard]] ServerRunState serverRunState(const SwapState &swap);

/// Runs swap.sh in a run's work folder, as a process of the server's own that outlives the connection.
class SwapRun
{
public:
    /// `password`: PostgreSQL's, for local sockets that want one; `after`: the one that holds once the swap was made,
    /// if that is another; `folder`: of the run, on the host.
    SwapRun(Server &server, const QByteArray &folder, const SecretString &password, const SecretString &after);

    [[nodiscard]] Result<SwapState> state(std::stop_token stop);
    /// Starts a swap to a side, or (none) has the script mend what was interrupted, and returns. Errors:
    /// CommandMissing (the host has no setsid or flock).
    [[nodiscard]] Result<> launch(std::optional<Side> to, std::stop_token stop);
    /// Waits until no script is at work, and mends what one left in the middle. `told` is called with each new state.
    /// A stop asks the script to go back, and waits on. Errors: SwapUnfinished (fact "run" is the caller's: it is
    /// stuck, or the connection was lost).
    [[nodiscard]] Result<SwapState> watch(const std::function<void(const SwapState &)> &told, std::stop_token stop);
    /// Notes what was seen after the swap, with the host's time: "ready", "proven".
    [[nodiscard]] Result<> note(const QByteArray &word, std::stop_token stop);

private:
    [[nodiscard]] RemoteCommand command(const QByteArray &script, const QList<QByteArray> &words) const;
    [[nodiscard]] Result<> askToGoBack();

    Server &m_server;
    QByteArray m_folder;
    SecretString m_password;
    SecretString m_after;
    qsizetype m_before = 0; ///< Events of the state file when the latest swap was launched.
};

} // namespace keeper
