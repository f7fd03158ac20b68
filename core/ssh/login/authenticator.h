// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/question.h"
#include "core/ssh/config/sshconfig.h"
#include "core/ssh/login/agent.h"
#include "core/ssh/login/keyfile.h"
#include "core/ssh/pump/transport.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace keeper {

struct LoginOutcome
{
    QStringList methods;       ///< Accepted, in order.
    bool neededPerson = false; ///< Something secret was asked for and given.
};

/// Logs in on the opening thread, by what the server allows: keys, keyboard-interactive, password. Each
/// credential is offered once; the next factor a server asks for is not a second try.
class Authenticator
{
public:
    Authenticator(Transport &transport,
                  const HostConfig &host,
                  const QStringList &identityFiles,
                  Questions &questions,
                  std::stop_token stop);

    /// Errors: LoginFailed, KeyUnreadable, SecretNeeded, ConnectionLost, Cancelled.
    [[nodiscard]] Result<LoginOutcome> run();

private:
    enum class Answer { LoggedIn, Accepted, Refused, NothingLeft };
    struct Candidate
    {
        KeyFile file;
        bool byAgent = false;
        QString name;
    };

    void collectKeys(const QStringList &identityFiles);
    [[nodiscard]] Result<QStringList> askMethods();
    [[nodiscard]] Result<Answer> tryNext(const QStringList &methods);
    [[nodiscard]] Result<Answer> tryKey(const Candidate &key);
    [[nodiscard]] Result<Answer> tryAgentKey(const Candidate &key);
    [[nodiscard]] Result<Answer> tryKeyFile(const Candidate &key);
    [[nodiscard]] Result<bool> isWanted(const Candidate &key);
    [[nodiscard]] Result<Answer> tryInteractive(const QStringList &methods);
    [[nodiscard]] Result<Answer> tryPassword(const QStringList &methods);
    /// libssh2 reports a refused and an accepted first factor alike: what the server allows next tells.
    [[nodiscard]] Result<Answer> answerByMethods(const QString &method, const QStringList &before);
    [[nodiscard]] Result<std::optional<SecretString>> ask(const SecretQuestion &question);
    [[nodiscard]] Result<int> drive(const std::function<int()> &call);
    [[nodiscard]] Result<Answer> answerOf(int code, const QString &method);
    [[nodiscard]] Error failure(const QStringList &methods) const;

    Transport &m_transport;
    HostConfig m_host;
    QByteArray m_user;
    Questions &m_questions;
    std::stop_token m_stop;

    std::optional<Agent> m_agent;
    QList<Candidate> m_keys;
    int m_offers = 0;
    bool m_interactiveUsed = false;
    bool m_passwordUsed = false;
    QStringList m_methods; ///< What the server allows next, when it was asked already.
    QStringList m_tried;
    LoginOutcome m_outcome;
    std::optional<Error> m_keyError; ///< The first key that could not be used.
};

} // namespace keeper
