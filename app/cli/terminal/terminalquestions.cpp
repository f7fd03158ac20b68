// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/terminalquestions.h"

#include "app/cli/terminal/console.h"

#include <QCoreApplication>
#include <QProcess>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace keeper::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TerminalQuestions)
};

/// The controlling terminal where standard input is one, with echo off while it lives if asked so.
class Terminal
{
public:
    explicit Terminal(bool echo)
        : m_descriptor(isatty(STDIN_FILENO) == 1 ? ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC) : -1)
    {
        if (m_descriptor < 0 || echo || tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_changed = tcsetattr(m_descriptor, TCSAFLUSH, &silent) == 0;
    }
    ~Terminal()
    {
        if (m_changed)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    void print(const QString &text) const
    {
        const QByteArray bytes = text.toUtf8();
        [[maybe_unused]] const ssize_t written = ::write(m_descriptor, bytes.constData(), size_t(bytes.size()));
    }
    [[nodiscard]] std::optional<QByteArray> readLine(const std::stop_token &stop) const
    {
        QByteArray line;
        while (!stop.stop_requested()) {
            pollfd ready{.fd = m_descriptor, .events = POLLIN, .revents = 0};
            if (::poll(&ready, 1, 100) <= 0)
                continue;
            char c = 0;
            if (::read(m_descriptor, &c, 1) != 1)
                return std::nullopt;
            if (c == '\n')
                return line;
            line.append(c);
        }
        return std::nullopt;
    }

private:
    int m_descriptor;
    termios m_before{};
    bool m_changed = false;
};

/// Word for word what ssh and sudo ask, so that SSH_ASKPASS programs made for them know the question.
QString promptFor(const SecretQuestion &question)
{
    const QString who = question.user + u'@' + question.host;
    switch (question.kind) {
    case SecretKind::Passphrase:
        return u"Enter passphrase for key '%1': "_s.arg(question.keyFile);
    case SecretKind::Password:
        return u"%1's password: "_s.arg(who);
    case SecretKind::SudoPassword:
        return u"[sudo] password for %1: "_s.arg(question.user);
    case SecretKind::Challenge:
        return u"(%1) %2"_s.arg(who, question.prompt);
    }
    return {};
}

std::optional<QByteArray> askProgram(const QString &prompt, const std::stop_token &stop)
{
    const QString program = qEnvironmentVariable("SSH_ASKPASS");
    if (program.isEmpty())
        return std::nullopt;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, {prompt}, QIODevice::ReadOnly);
    while (!process.waitForFinished(100)) {
        if (process.state() == QProcess::NotRunning || stop.stop_requested())
            break;
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
        return std::nullopt;
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    QByteArray answer = process.readAllStandardOutput();
    if (answer.endsWith('\n'))
        answer.chop(1);
    return answer;
}

} // namespace

TerminalQuestions::TerminalQuestions(Console &console)
    : m_console(console)
{}

Result<bool> TerminalQuestions::trustHostKey(const HostKeyQuestion &question, std::stop_token stop)
{
    const QMutexLocker lock(&m_oneAtATime);
    const QString prompt = Words::tr("The host %1 is not known yet. Its key is:\n\n    %2  %3\n\n"
                                     "Compare this with what the server itself says:\n"
                                     "    ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub\n"
                                     "Trust this key and remember it? Type “yes” or “no”: ",
                                     "@info question")
                               .arg(question.host, question.key.type, question.key.sha256());
    m_console.clearProgress();
    const Terminal terminal(true);
    if (!terminal.isOpen())
        return fail(ErrorCode::HostKeyUnknown, u"nobody to ask"_s,
                    {{u"host"_s, question.host}, {u"type"_s, question.key.type}, {u"new"_s, question.key.sha256()}});
    terminal.print(prompt);
    while (true) {
        const std::optional<QByteArray> answer = terminal.readLine(stop);
        if (stop.stop_requested())
            return cancelled();
        if (!answer || answer->trimmed() == "no")
            return false;
        if (answer->trimmed() == "yes")
            return true;
        terminal.print(Words::tr("Please type “yes” or “no”: ", "@info question"));
    }
}

Result<std::optional<SecretString>> TerminalQuestions::secret(const SecretQuestion &question, std::stop_token stop)
{
    const QMutexLocker lock(&m_oneAtATime);
    const QString prompt = promptFor(question);
    m_console.clearProgress();
    {
        const Terminal terminal(question.echo);
        if (terminal.isOpen()) {
            terminal.print(prompt);
            std::optional<QByteArray> line = terminal.readLine(stop);
            if (!question.echo)
                terminal.print(u"\n"_s);
            if (stop.stop_requested())
                return cancelled();
            return line ? std::optional(SecretString(std::move(*line))) : std::nullopt;
        }
    }
    std::optional<QByteArray> answer = askProgram(prompt, stop);
    if (stop.stop_requested())
        return cancelled();
    if (!answer)
        return fail(ErrorCode::SecretNeeded, u"no terminal, and no answer from SSH_ASKPASS"_s,
                    {{u"prompt"_s, prompt}, {u"host"_s, question.host}, {u"user"_s, question.user}});
    return SecretString(std::move(*answer));
}

std::optional<QByteArray> TerminalQuestions::askLine(const QString &prompt, bool echo, std::stop_token stop)
{
    const QMutexLocker lock(&m_oneAtATime);
    m_console.clearProgress();
    const Terminal terminal(echo);
    if (!terminal.isOpen())
        return std::nullopt;
    terminal.print(prompt);
    return terminal.readLine(stop);
}

} // namespace keeper::cli
