// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/ssh/pump/endpoint.h"

#include <condition_variable>
#include <libssh2.h>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace keeper {

/// One channel being opened. Only one may be in flight on a session: libssh2 keeps the state of an open in
/// the session, and two at once get each other's channels.
class Opening
{
public:
    [[nodiscard]] static std::shared_ptr<Opening> session(const QByteArray &commandLine,
                                                          std::shared_ptr<Endpoint> endpoint);
    [[nodiscard]] static std::shared_ptr<Opening> tcp(const QString &host,
                                                      quint16 port,
                                                      std::shared_ptr<Endpoint> endpoint);

    [[nodiscard]] bool takesSession() const { return !m_tcp; } ///< Counts against the server's MaxSessions.

    // On the connection's thread.
    /// True when it is over; the channel then is in channel(), or the opening has failed.
    [[nodiscard]] bool step(LIBSSH2_SESSION *session, unsigned window);
    [[nodiscard]] LIBSSH2_CHANNEL *channel() const { return m_channel; }
    [[nodiscard]] const std::shared_ptr<Endpoint> &endpoint() const { return m_endpoint; }
    void finish(const Result<> &result);
    void finish() { finish(m_result); }

    /// On the caller's thread. Errors: Cancelled (the channel is then closed in the background), ForwardingRefused,
    /// SessionRefused, CommandFailed (no command allowed), ConnectionLost.
    [[nodiscard]] Result<> wait(const std::stop_token &stop);

private:
    [[nodiscard]] bool openChannel(LIBSSH2_SESSION *session, unsigned window);
    [[nodiscard]] Error refusal(LIBSSH2_SESSION *session) const;

    bool m_tcp = false;
    QByteArray m_commandLine; ///< Empty: the channel alone.
    QByteArray m_message;     ///< Of a direct-tcpip open.
    QString m_where;
    std::shared_ptr<Endpoint> m_endpoint;
    LIBSSH2_CHANNEL *m_channel = nullptr;
    bool m_refused = false;
    Result<> m_result;

    std::mutex m_mutex;
    std::condition_variable_any m_over;
    std::optional<Result<>> m_told;
};

} // namespace keeper
