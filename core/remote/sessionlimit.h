// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/ssh/connection.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace keeper {

/// How many sessions run at a time on one connection: what its sshd lets (MaxSessions: 10, or 2 where it was hardened),
/// as it turns out. Who gets none waits for another's end. Thread-safe.
class SessionLimit : public std::enable_shared_from_this<SessionLimit>
{
public:
    /// Lasting: a conversation, which may well wait for what others do.
    enum class Use { Passing, Lasting };

    struct Opened
    {
        std::unique_ptr<Channel> channel;
        std::shared_ptr<void> place; ///< To be held as long as the session runs.
    };

    SessionLimit();

    /// Opens one by `exec`, when there is room. Errors: those of `exec`; SessionRefused, when the server refuses it
    /// though none is open (after 3 s), or though none but lasting ones are (after 30 s); Cancelled.
    [[nodiscard]] Result<Opened> open(Use use,
                                      const std::function<Result<std::unique_ptr<Channel>>()> &exec,
                                      std::stop_token stop);

private:
    /// Waits for room; after a while without any it takes a place all the same, to see whether there is more by now.
    [[nodiscard]] Result<std::shared_ptr<void>> take(Use use, const std::stop_token &stop);
    void giveBack(Use use);
    /// How long it is worth trying again after a refusal.
    [[nodiscard]] std::chrono::milliseconds patience() const;
    void learn(bool wasLet); ///< From an attempt whose place is still held.

    mutable std::mutex m_mutex;
    std::condition_variable_any m_ended;
    int m_most; ///< Open ones before the next has to wait.
    int m_open = 0;
    int m_lasting = 0; ///< Of them.
};

} // namespace keeper
