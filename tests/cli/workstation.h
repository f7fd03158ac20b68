// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace keeper {

/// How a run of the command line ended.
struct CliAnswer
{
    int exit = -1;
    QJsonObject json; ///< Empty unless standard output was exactly one object.
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QString errorCode() const;
    [[nodiscard]] QString set() const;                                    ///< Its path.
    [[nodiscard]] QString componentState(const QString &component) const; ///< As the manifest has it.
    [[nodiscard]] QByteArray all() const { return out + err; }            ///< For the message of a failed assertion.
};

/// Runs authentik-keeper-cli as a person at a workstation of their own: a home, an ssh configuration, known hosts and
/// a folder for sets that no other test sees; no terminal, no agent.
class Workstation
{
public:
    Workstation();

    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] QString sets() const { return m_home.filePath(QStringLiteral("sets")); }
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    /// SSH_ASKPASS will say this, once and again.
    void answer(const QByteArray &secret);
    /// Lines of the ssh configuration; the defaults of the runner stand below them.
    void configure(const QByteArray &lines);
    /// Replaces the known hosts.
    void writeKnownHosts(const QByteArray &lines);

    /// Always with --json.
    [[nodiscard]] CliAnswer run(const QStringList &arguments);
    [[nodiscard]] CliAnswer backup(const QString &target, const QStringList &more = {});
    /// On a terminal of its own (script of util-linux), without --json: each question, whatever ends with ": ", is
    /// handed over with all that was printed since the last, and answered. `out` is all that the terminal showed.
    [[nodiscard]] CliAnswer talk(const QStringList &arguments,
                                 const std::function<QByteArray(const QByteArray &question)> &answer);
    /// For tests that disturb the run, or begin it with some of the descriptors 0 to 2 `closed`.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments, const QList<int> &closed = {});
    [[nodiscard]] static CliAnswer finish(QProcess &process);

    /// Folders below the sets that end like sets or unfinished ones; empty when nothing looks like a set.
    [[nodiscard]] QStringList foundSets() const;

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

} // namespace keeper
