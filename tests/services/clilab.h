// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace keeper {

/// How a local or remote program ended.
struct Ended
{
    int exit = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs a local program to its end. `exit` is -1 if it could not be started or did not end within two minutes.
[[nodiscard]] Ended runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {});

/// A lab that is up, with root's eyes and hands in it (tests/lab/README.md).
class CliLab
{
public:
    explicit CliLab(const QString &profile);

    [[nodiscard]] bool isUp() const { return !m_facts.isEmpty(); }
    [[nodiscard]] const QString &profile() const { return m_profile; }
    [[nodiscard]] QString fact(const QString &name) const;
    [[nodiscard]] QString password(const QString &account) const;
    /// USER@127.0.0.1:PORT; `sshd` is the name of a port in lab.json.
    [[nodiscard]] QString target(const QString &user = QStringLiteral("keeper"),
                                 const QString &sshd = QStringLiteral("port")) const;
    [[nodiscard]] quint16 port(const QString &sshd = QStringLiteral("port")) const;
    /// A one-time code of keeper-totp that was not used yet.
    [[nodiscard]] QByteArray oneTimeCode() const;

    [[nodiscard]] Ended run(const QStringList &command, const QByteArray &input = {}) const;
    /// `sh -c` as root; what it prints, without the closing line feed. Warns when it fails.
    QByteArray shell(const QString &script, const QByteArray &input = {}) const;
    /// The answer of the lab's own database, as its superuser; what psql complained of when it failed.
    QByteArray sql(const QString &statements, const QString &database = QStringLiteral("authentik")) const;

    /// What must be in no output, log or argument list: passwords, secret key, install id.
    [[nodiscard]] QList<QByteArray> secrets() const;
    /// Our backends, and processes of the account's that are not a log-in: empty when nothing is left.
    [[nodiscard]] QByteArray leftBehind() const;

private:
    QString m_profile;
    QJsonObject m_facts;
};

/// Undoes a change of the lab when the test leaves, however it leaves.
class Restoring
{
public:
    Restoring(const CliLab &lab, const QString &script)
        : m_lab(lab)
        , m_script(script)
    {}
    ~Restoring() { m_lab.shell(m_script); }
    Restoring(const Restoring &) = delete;
    Restoring &operator=(const Restoring &) = delete;

private:
    const CliLab &m_lab;
    QString m_script;
};

} // namespace keeper
