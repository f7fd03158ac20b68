// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/login/conversation.h"

#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace keeper {
namespace {

// libssh2 hands its callback nothing but the session's `abstract`, which is the wire's.
thread_local Conversation *current = nullptr;

/// PAM's own words for the account's password; a one-time code is asked for in others.
bool isPasswordPrompt(const QString &prompt, bool echo)
{
    return !echo && prompt.contains(u"password"_s, Qt::CaseInsensitive) &&
           !prompt.contains(u"one-time"_s, Qt::CaseInsensitive) && !prompt.contains(u"otp"_s, Qt::CaseInsensitive);
}

} // namespace

Conversation::Conversation(Transport &transport, const QByteArray &user, const QString &host, Ask ask)
    : m_transport(transport)
    , m_user(user)
    , m_host(host)
    , m_ask(std::move(ask))
{}

int Conversation::step()
{
    current = this;
    const int code = libssh2_userauth_keyboard_interactive_ex(
        m_transport.session(), m_user.constData(), static_cast<unsigned>(m_user.size()), &Conversation::respond);
    current = nullptr;
    return code;
}

void Conversation::respond(const char *,
                           int,
                           const char *,
                           int,
                           int count,
                           const LIBSSH2_USERAUTH_KBDINT_PROMPT *prompts,
                           LIBSSH2_USERAUTH_KBDINT_RESPONSE *responses,
                           void **)
{
    // A request without prompts is answered by no answers.
    for (int i = 0; i < count; ++i) {
        const QByteArray text(reinterpret_cast<const char *>(prompts[i].text),
                              static_cast<qsizetype>(prompts[i].length));
        const std::optional<QByteArray> given = current->answer(QString::fromUtf8(text), prompts[i].echo != 0);
        if (!given) {
            current->m_transport.wire().sever();
            return;
        }
        // Freed by libssh2.
        responses[i].text = static_cast<char *>(std::malloc(static_cast<size_t>(given->size()) + 1));
        std::memcpy(responses[i].text, given->constData(), static_cast<size_t>(given->size()) + 1);
        responses[i].length = static_cast<unsigned>(given->size());
    }
}

std::optional<QByteArray> Conversation::answer(const QString &prompt, bool echo)
{
    if (m_error)
        return std::nullopt;
    // The same prompt again means that the answer was wrong: it is not asked for twice.
    if (m_asked.contains(prompt)) {
        m_error = Error{.code = ErrorCode::LoginFailed, .detail = u"asked again"_s};
        return std::nullopt;
    }
    m_asked.insert(prompt);
    const bool password = isPasswordPrompt(prompt, echo);
    m_askedPassword = m_askedPassword || password;
    const Result<std::optional<SecretString>> secret =
        m_ask({.kind = password ? SecretKind::Password : SecretKind::Challenge,
               .user = QString::fromUtf8(m_user),
               .host = m_host,
               .prompt = prompt,
               .echo = echo});
    if (!secret) {
        m_error = secret.error();
        return std::nullopt;
    }
    if (!*secret) {
        m_error = cancelled().error();
        return std::nullopt;
    }
    return (*secret)->reveal();
}

} // namespace keeper
