// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/question.h"

#include <QMutex>

namespace keeper::cli {

class Console;

/// Asks on the terminal; without one, secrets come from the program in SSH_ASKPASS, called as ssh does,
/// and nobody can be asked about a host key.
class TerminalQuestions : public Questions
{
public:
    explicit TerminalQuestions(Console &console);

    Result<bool> trustHostKey(const HostKeyQuestion &question, std::stop_token stop) override;
    Result<std::optional<SecretString>> secret(const SecretQuestion &question, std::stop_token stop) override;
    /// A line typed on the terminal; empty optional without a terminal, at its end, or when stopped.
    [[nodiscard]] std::optional<QByteArray> askLine(const QString &prompt, bool echo, std::stop_token stop);

private:
    Console &m_console;
    QMutex m_oneAtATime;
};

} // namespace keeper::cli
