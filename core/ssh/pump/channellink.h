// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/pump/endpoint.h"
#include "core/ssh/pump/waker.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace keeper {

/// Bounded buffers between the connection's thread (the Endpoint's functions) and a Channel's callers.
class Channel::Link final : public Endpoint
{
public:
    explicit Link(std::shared_ptr<Waker> pump)
        : m_pump(std::move(pump))
    {}

    [[nodiscard]] qsizetype room() override;
    void deliver(QByteArrayView output) override;
    void deliverError(QByteArrayView text) override;
    void deliverEnd() override;
    [[nodiscard]] QByteArray takeOutgoing() override;
    [[nodiscard]] bool outgoingEnded() override;
    void endSent() override;
    [[nodiscard]] bool wantsClose() override;
    [[nodiscard]] bool isAbandoned() override;
    void closed(const ExitState &exit) override;
    void lost(const Error &error) override;

    [[nodiscard]] Result<QByteArray> read(qsizetype most, const std::stop_token &stop, std::chrono::milliseconds quiet);
    [[nodiscard]] QByteArray takeError();
    [[nodiscard]] Result<> write(QByteArrayView bytes, const std::stop_token &stop);
    [[nodiscard]] Result<> finishWriting(const std::stop_token &stop);
    [[nodiscard]] Result<ExitState> finish(const std::stop_token &stop);
    void abandon();

private:
    using Clock = std::chrono::steady_clock;
    /// Waits for `ready` or the link's end. Errors: Cancelled, ConnectionLost.
    template <typename Ready>
    [[nodiscard]] Result<> await(std::unique_lock<std::mutex> &lock, const std::stop_token &stop, Ready ready);

    std::shared_ptr<Waker> m_pump;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    QByteArray m_output;
    QByteArray m_error;
    QByteArray m_outgoing;
    Clock::time_point m_lastHeard = Clock::now();
    bool m_full = false; ///< The pump was told that there is no room, and waits for a wake.
    bool m_outputEnded = false;
    bool m_endAsked = false;
    bool m_endSent = false;
    bool m_finishing = false;
    bool m_abandoned = false;
    std::optional<ExitState> m_exit;
    std::optional<Error> m_lost;
};

} // namespace keeper
