// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remotecommand.h"

#include <algorithm>

namespace keeper {

namespace {

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("-_./:=,+@%").contains(c);
}

/// Quoted only where a person would have to: for reading, not for running.
QByteArray readable(const QByteArray &word)
{
    const bool plain = !word.isEmpty() && std::ranges::all_of(word, isPlain);
    return plain ? word : shellQuoted(word);
}

} // namespace

RemoteCommand::RemoteCommand(QByteArray program)
    : m_argv{std::move(program)}
{}

RemoteCommand RemoteCommand::script(const QByteArray &script, const QList<QByteArray> &arguments)
{
    RemoteCommand command("sh");
    command.args({"-c", script, "sh"}).args(arguments);
    return command;
}

RemoteCommand RemoteCommand::behind(const QByteArray &script, const QList<QByteArray> &arguments) const
{
    RemoteCommand command = *this;
    command.m_argv = RemoteCommand::script(script, arguments).m_argv + m_argv;
    return command;
}

RemoteCommand &RemoteCommand::arg(const QByteArray &argument)
{
    m_argv.append(argument);
    return *this;
}

RemoteCommand &RemoteCommand::args(const QList<QByteArray> &arguments)
{
    m_argv.append(arguments);
    return *this;
}

RemoteCommand &RemoteCommand::environment(const QByteArray &name, const QByteArray &value)
{
    m_environment.append({name, value});
    return *this;
}

RemoteCommand &RemoteCommand::secretEnvironment(const QByteArray &name, const SecretString &value)
{
    m_secrets.append({name, value});
    return *this;
}

RemoteCommand &RemoteCommand::at(const Place &place)
{
    m_place = place;
    return *this;
}

QString RemoteCommand::forLog() const
{
    QByteArrayList words = m_place.forLog();
    for (const auto &[name, secret] : m_secrets)
        words << name + "=***";
    for (const auto &[name, value] : m_environment)
        words << name + '=' + readable(value);
    for (const QByteArray &word : m_argv)
        words << readable(word);
    return QString::fromUtf8(words.join(' ')).replace(u'\n', u'␤');
}

QByteArray shellQuoted(const QByteArray &word)
{
    QByteArray inside = word;
    return '\'' + inside.replace('\'', "'\\''") + '\'';
}

} // namespace keeper
