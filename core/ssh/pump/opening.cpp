// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/pump/opening.h"

#include "core/ssh/pump/wireformat.h"

#include <string_view>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

// Ciphers that need a whole packet take 35,000 bytes at most (libssh2, PACKETBUFSIZE).
constexpr unsigned packetSize = 32768;
// A far address that swallows packets would hold the one slot for libssh2's 60 s.
constexpr long tcpOpenSeconds = 20;
constexpr long otherSeconds = 60;

} // namespace

std::shared_ptr<Opening> Opening::session(const QByteArray &commandLine, std::shared_ptr<Endpoint> endpoint)
{
    const auto opening = std::make_shared<Opening>();
    opening->m_commandLine = commandLine;
    opening->m_endpoint = std::move(endpoint);
    return opening;
}

std::shared_ptr<Opening> Opening::tcp(const QString &host, quint16 port, std::shared_ptr<Endpoint> endpoint)
{
    const auto opening = std::make_shared<Opening>();
    opening->m_tcp = true;
    // RFC 4254 7.2: host and port to reach, then whom it is for. libssh2's own call has no window size.
    opening->m_message = wireString(host.toUtf8()) + wireNumber(port) + wireString("127.0.0.1") + wireNumber(0);
    opening->m_where = u"%1:%2"_s.arg(host).arg(port);
    opening->m_endpoint = std::move(endpoint);
    return opening;
}

bool Opening::step(LIBSSH2_SESSION *session, unsigned window)
{
    if (!m_channel && !m_refused && !openChannel(session, window))
        return false;
    if (m_channel && !m_refused && !m_commandLine.isEmpty()) {
        const int code = libssh2_channel_process_startup(m_channel, "exec", 4, m_commandLine.constData(),
                                                         static_cast<unsigned>(m_commandLine.size()));
        if (code == LIBSSH2_ERROR_EAGAIN)
            return false;
        if (code != 0) {
            m_result = std::unexpected(refusal(session));
            m_refused = true;
        }
    }
    if (m_refused && m_channel) {
        if (libssh2_channel_free(m_channel) == LIBSSH2_ERROR_EAGAIN)
            return false;
        m_channel = nullptr;
    }
    return true;
}

bool Opening::openChannel(LIBSSH2_SESSION *session, unsigned window)
{
    using namespace std::string_view_literals;
    libssh2_session_set_read_timeout(session, m_tcp ? tcpOpenSeconds : otherSeconds);
    const auto type = m_tcp ? "direct-tcpip"sv : "session"sv;
    m_channel =
        libssh2_channel_open_ex(session, type.data(), static_cast<unsigned>(type.size()), window, packetSize,
                                m_tcp ? m_message.constData() : nullptr, static_cast<unsigned>(m_message.size()));
    if (!m_channel && libssh2_session_last_errno(session) == LIBSSH2_ERROR_EAGAIN)
        return false;
    libssh2_session_set_read_timeout(session, otherSeconds);
    if (!m_channel) {
        m_result = std::unexpected(refusal(session));
        m_refused = true;
    }
    return true;
}

Error Opening::refusal(LIBSSH2_SESSION *session) const
{
    char *message = nullptr;
    const int code = libssh2_session_last_error(session, &message, nullptr, 0);
    const QString detail = QString::fromUtf8(message);
    const bool refused = code == LIBSSH2_ERROR_CHANNEL_FAILURE || code == LIBSSH2_ERROR_CHANNEL_REQUEST_DENIED ||
                         code == LIBSSH2_ERROR_TIMEOUT;
    if (!refused)
        return {.code = ErrorCode::ConnectionLost, .detail = detail};
    if (!m_tcp)
        return {.code = code == LIBSSH2_ERROR_CHANNEL_FAILURE && !m_channel ? ErrorCode::SessionRefused
                                                                            : ErrorCode::CommandFailed,
                .detail = detail};
    const QString reason = detail.contains(u"prohibited"_s) ? u"prohibited"_s
                           : code == LIBSSH2_ERROR_TIMEOUT  ? u"timeout"_s
                                                            : u"connect-failed"_s;
    return {
        .code = ErrorCode::ForwardingRefused, .detail = detail, .facts = {{u"to"_s, m_where}, {u"reason"_s, reason}}};
}

void Opening::finish(const Result<> &result)
{
    const std::lock_guard lock(m_mutex);
    if (!m_told)
        m_told = result;
    m_over.notify_all();
}

Result<> Opening::wait(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_over.wait(lock, stop, [this] { return m_told.has_value(); }))
        return cancelled();
    return *m_told;
}

} // namespace keeper
