// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/connection.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <deque>
#include <mutex>

namespace keeper::test {

/// A real sshd of our own on a port of 127.0.0.1, for the user who runs the tests, in a folder of its own.
class SshdFixture
{
public:
    /// `lines` come before the fixture's own in sshd_config: the first value of an option counts.
    explicit SshdFixture(const QStringList &lines = {}, const QString &hostKeyType = QStringLiteral("ed25519"));
    ~SshdFixture();

    [[nodiscard]] bool start(); ///< False, with the reason in log(), when sshd did not come up.
    void kill();                ///< The listener, every session and every command, at once.

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString userKey() const { return m_folder.filePath(QStringLiteral("user")); }
    [[nodiscard]] QString knownHosts() const { return m_folder.filePath(QStringLiteral("known_hosts")); }
    [[nodiscard]] HostKey hostKey() const;
    [[nodiscard]] QByteArray log();

    /// Logs in with userKey() to a host that knownHosts() knows; no agent, nothing of ~/.ssh.
    [[nodiscard]] ConnectOptions options() const;

    void authorize(const QString &publicKeyFile) const;
    /// Makes FOLDER/name and FOLDER/name.pub by ssh-keygen and returns the first.
    [[nodiscard]] QString makeKey(const QString &name, const QStringList &keygenArguments) const;

    [[nodiscard]] static QString localUser();
    [[nodiscard]] static quint16 freePort();

private:
    void writeConfig(const QStringList &lines) const;

    QTemporaryDir m_folder;
    QStringList m_lines;
    quint16 m_port;
    QProcess m_sshd;
    QByteArray m_log;
};

/// Answers from a list, and remembers what was asked. Without answers there is nobody to ask.
class ScriptedQuestions : public Questions
{
public:
    std::deque<bool> trust;
    std::deque<std::optional<QByteArray>> secrets;
    QList<HostKeyQuestion> askedTrust;
    QList<SecretQuestion> askedSecrets;

    [[nodiscard]] Result<bool> trustHostKey(const HostKeyQuestion &question, std::stop_token stop) override;
    [[nodiscard]] Result<std::optional<SecretString>> secret(const SecretQuestion &question,
                                                             std::stop_token stop) override;
};

} // namespace keeper::test
