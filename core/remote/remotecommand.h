// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretstring.h"
#include "core/remote/place.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <functional>

namespace keeper {

/// A command for the server as data: an argument list, where it runs and with which rights. Bytes, not text:
/// names on a server need not be UTF-8. Quoting happens once, in shellLine().
class RemoteCommand
{
public:
    explicit RemoteCommand(QByteArray program);
    /// `sh -c SCRIPT sh ARGUMENT…`: scripts are constants of ours, names only ever come as arguments.
    [[nodiscard]] static RemoteCommand script(const QByteArray &script, const QList<QByteArray> &arguments = {});

    RemoteCommand &arg(const QByteArray &argument);
    RemoteCommand &args(const QList<QByteArray> &arguments);
    RemoteCommand &environment(const QByteArray &name, const QByteArray &value); ///< Never a secret.
    /// The value goes as a line of standard input that the wrapper reads before the program starts.
    RemoteCommand &secretEnvironment(const QByteArray &name, const SecretString &value);
    /// Without it: the host, as the user who logged in. The engine's own rights are the Server's business.
    RemoteCommand &at(const Place &place);

    /// The same command as the last arguments of `sh -c SCRIPT sh ARGUMENT…`, in the same place with the same rights.
    [[nodiscard]] RemoteCommand behind(const QByteArray &script, const QList<QByteArray> &arguments) const;

    [[nodiscard]] const QList<QByteArray> &argumentList() const { return m_argv; }
    [[nodiscard]] const QList<QPair<QByteArray, QByteArray>> &plainEnvironment() const { return m_environment; }
    [[nodiscard]] const QList<QPair<QByteArray, SecretString>> &secrets() const { return m_secrets; }
    [[nodiscard]] const Place &place() const { return m_place; }

    [[nodiscard]] QString forLog() const; ///< One readable line, as a person would type it; secrets left out.

private:
    QList<QByteArray> m_argv;
    QList<QPair<QByteArray, QByteArray>> m_environment;
    QList<QPair<QByteArray, SecretString>> m_secrets;
    Place m_place;
};

/// Told of each command just before it is run, as plans show it: RemoteCommand::forLog(), or a statement of SQL by
/// sqlLine().
using CommandLog = std::function<void(const QString &line)>;

/// One word for a POSIX shell. The only quoting function of the program.
[[nodiscard]] QByteArray shellQuoted(const QByteArray &word);

} // namespace keeper
