// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/question.h"
#include "core/ssh/pump/transport.h"

#include <QSet>

#include <functional>
#include <optional>

namespace keeper {

/// The prompts of one keyboard-interactive log-in (RFC 4256), put to a person one by one.
class Conversation
{
public:
    using Ask = std::function<Result<std::optional<SecretString>>(const SecretQuestion &)>;

    Conversation(Transport &transport, const QByteArray &user, const QString &host, Ask ask);

    /// One call of libssh2_userauth_keyboard_interactive(), to be repeated on EAGAIN.
    [[nodiscard]] int step();
    /// Why no answer could be given; the wire is cut then, so that no empty answer is sent in its place.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool askedPassword() const { return m_askedPassword; }

private:
    static void respond(const char *name,
                        int nameSize,
                        const char *instruction,
                        int instructionSize,
                        int count,
                        const LIBSSH2_USERAUTH_KBDINT_PROMPT *prompts,
                        LIBSSH2_USERAUTH_KBDINT_RESPONSE *responses,
                        void **abstract);
    [[nodiscard]] std::optional<QByteArray> answer(const QString &prompt, bool echo);

    Transport &m_transport;
    QByteArray m_user;
    QString m_host;
    Ask m_ask;
    QSet<QString> m_asked;
    bool m_askedPassword = false;
    std::optional<Error> m_error;
};

} // namespace keeper
